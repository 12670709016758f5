package io.proofstream;

import io.proofstream.broker.InputTopics;
import io.proofstream.broker.Messages;
import io.proofstream.broker.RejectedTopic;
import io.proofstream.broker.Ticks;
import io.proofstream.lake.Lake;
import io.proofstream.lake.LakeTables;
import io.proofstream.message.Entry;
import io.proofstream.normalize.Normalize;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** Job {@code evidence}, room by room. Only here do rooms meet. */
final class EvidencePipeline {
  private EvidencePipeline() {}

  static void connect(
      StreamExecutionEnvironment env,
      EvidenceSettings settings,
      InputTopics topics,
      LakeTables tables) {
    Ticks.write(env, topics);
    Messages read = Messages.read(env, topics, settings.clockStepLimit());
    RejectedTopic.write(furnish(read, settings, tables), topics.broker());
  }

  /** From messages to tables; what could not be read is handed back for its topic. */
  static DataStream<Entry> furnish(Messages read, EvidenceSettings settings, LakeTables tables) {
    Normalize normalized =
        Normalize.normalize(read.messages(), settings.reading(), settings.duplicateHorizon());
    DataStream<Entry> rejected = normalized.rejected().union(read.mistimed());
    Lake.write(
        normalized.admitted().union(rejected, normalized.contents()), read.cutParts(), tables);
    return rejected;
  }
}
