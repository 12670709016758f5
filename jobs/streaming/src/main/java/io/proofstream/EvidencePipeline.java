package io.proofstream;

import io.proofstream.account.Account;
import io.proofstream.alert.Alert;
import io.proofstream.audit.Action;
import io.proofstream.broker.InputTopics;
import io.proofstream.broker.Messages;
import io.proofstream.broker.Ticks;
import io.proofstream.broker.output.AlertTopic;
import io.proofstream.broker.output.AuditTopic;
import io.proofstream.broker.output.FindingTopic;
import io.proofstream.broker.output.RejectedTopic;
import io.proofstream.fetch.Fetch;
import io.proofstream.finding.FindingChange;
import io.proofstream.govern.Govern;
import io.proofstream.lake.Lake;
import io.proofstream.lake.LakeTables;
import io.proofstream.message.Entry;
import io.proofstream.message.Message;
import io.proofstream.normalize.Normalize;
import io.proofstream.track.Track;
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
    Outputs outputs = furnish(read, settings, tables);
    RejectedTopic.write(outputs.rejected(), topics.broker());
    AlertTopic.write(outputs.alerts(), topics.broker(), settings.delivery());
    FindingTopic.write(outputs.changes(), topics.broker(), settings.delivery());
    AuditTopic.write(outputs.actions(), topics.broker());
  }

  /** What leaves by topics besides the tables. */
  record Outputs(
      DataStream<Entry> rejected,
      DataStream<Alert> alerts,
      DataStream<FindingChange> changes,
      DataStream<Action> actions) {}

  /** From messages to tables; what has a topic too is handed back. */
  static Outputs furnish(Messages messages, EvidenceSettings settings, LakeTables tables) {
    Normalize inline = Normalize.messages(messages.messages(), settings.reading());
    DataStream<Message> fetched = Fetch.fetch(inline.claims(), settings.claims());
    Normalize large = Normalize.claims(fetched, settings.reading());
    DataStream<Entry> admitted =
        Normalize.admit(inline.read().union(large.read()), settings.duplicateHorizon());

    Govern govern = Govern.policies(messages.policies(), settings.collectors());
    Track track = Track.follow(admitted, govern.accepted());

    DataStream<Entry> rejected =
        inline.rejected().union(large.rejected(), messages.mistimed(), govern.rejected());
    DataStream<Entry> contents = inline.contents().union(large.contents());
    Lake.write(
        admitted.union(rejected, contents, govern.booked()),
        messages.cutParts(),
        track.entries().union(govern.entries()),
        tables);
    DataStream<Action> actions = Account.tell(admitted, govern.accepted(), govern.rejected());
    return new Outputs(rejected, track.alerts(), track.changes(), actions);
  }
}
