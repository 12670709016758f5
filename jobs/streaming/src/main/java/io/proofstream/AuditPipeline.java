package io.proofstream;

import io.proofstream.account.Account;
import io.proofstream.broker.AuditMessages;
import io.proofstream.broker.InputTopics;
import io.proofstream.lake.Lake;
import io.proofstream.lake.LakeTables;
import io.proofstream.message.Message;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * Job {@code audit}, room by room. All of it has parallelism 1: people do little, and a chain needs
 * one hand.
 */
final class AuditPipeline {
  private AuditPipeline() {}

  static void connect(
      StreamExecutionEnvironment env,
      AuditSettings settings,
      InputTopics topics,
      LakeTables tables) {
    record(AuditMessages.read(env, topics), settings, tables);
  }

  /** The part without a broker. */
  static void record(DataStream<Message> messages, AuditSettings settings, LakeTables tables) {
    Lake.writeAudit(Account.take(messages, settings.repeatHorizon()), tables);
  }
}
