package io.proofstream;

import io.proofstream.broker.InputTopics;
import io.proofstream.broker.Messages;
import io.proofstream.broker.RejectedTopic;
import io.proofstream.broker.Ticks;
import io.proofstream.fetch.Fetch;
import io.proofstream.lake.Lake;
import io.proofstream.lake.LakeTables;
import io.proofstream.message.Entry;
import io.proofstream.message.Message;
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
  static DataStream<Entry> furnish(
      Messages messages, EvidenceSettings settings, LakeTables tables) {
    Normalize inline = Normalize.messages(messages.messages(), settings.reading());
    DataStream<Message> fetched = Fetch.fetch(inline.claims(), settings.claims());
    Normalize large = Normalize.claims(fetched, settings.reading());

    DataStream<Entry> admitted =
        Normalize.admit(inline.read().union(large.read()), settings.duplicateHorizon());
    DataStream<Entry> rejected = inline.rejected().union(large.rejected(), messages.mistimed());
    DataStream<Entry> contents = inline.contents().union(large.contents());

    Lake.write(admitted.union(rejected, contents), messages.cutParts(), tables);
    return rejected;
  }
}
