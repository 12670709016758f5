package io.proofstream;

import io.proofstream.account.Account;
import io.proofstream.alert.Alert;
import io.proofstream.audit.Action;
import io.proofstream.broker.Broker;
import io.proofstream.broker.InputTopics;
import io.proofstream.broker.Messages;
import io.proofstream.broker.Ticks;
import io.proofstream.broker.output.AlertTopic;
import io.proofstream.broker.output.AuditTopic;
import io.proofstream.broker.output.CommandTopic;
import io.proofstream.broker.output.ControlTopic;
import io.proofstream.broker.output.Delivery;
import io.proofstream.broker.output.FindingTopic;
import io.proofstream.broker.output.RejectedTopic;
import io.proofstream.evaluate.Evaluate;
import io.proofstream.fetch.Fetch;
import io.proofstream.finding.outcome.FindingChange;
import io.proofstream.govern.Govern;
import io.proofstream.lake.Lake;
import io.proofstream.lake.LakeTables;
import io.proofstream.message.Entry;
import io.proofstream.message.Message;
import io.proofstream.normalize.Normalize;
import io.proofstream.resolve.Resolve;
import io.proofstream.tables.CutPart;
import io.proofstream.track.Track;
import io.proofstream.tracked.JudgedEntry;
import io.proofstream.tracked.TrackedEntry;
import org.apache.flink.api.common.typeinfo.TypeInformation;
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
    Outputs outputs = decide(read, settings);
    outputs.toTables(tables);
    outputs.toTopics(topics.broker(), settings.delivery());
  }

  /**
   * All that the rooms make of messages.
   *
   * @param entries what came of each message, the rejected among it
   * @param cutParts how far the sources have come
   * @param tracked what came of evidence and of time, transitions and alerts among it
   * @param judged what came of judging that
   */
  record Outputs(
      DataStream<Entry> entries,
      DataStream<CutPart> cutParts,
      DataStream<TrackedEntry> tracked,
      DataStream<JudgedEntry> judged,
      DataStream<Entry> rejected,
      DataStream<Alert> alerts,
      DataStream<FindingChange> changes,
      DataStream<Action> actions) {

    void toTables(LakeTables tables) {
      Lake.write(entries, cutParts, tracked, judged, tables);
    }

    void toTopics(Broker broker, Delivery delivery) {
      RejectedTopic.write(rejected, broker);
      AlertTopic.write(alerts, broker, delivery);
      FindingTopic.write(changes, broker, delivery);
      ControlTopic.write(judged, broker, delivery);
      CommandTopic.write(judged, broker, delivery);
      AuditTopic.write(actions, broker);
    }
  }

  /** Every room before the doors. */
  static Outputs decide(Messages messages, EvidenceSettings settings) {
    Govern govern =
        Govern.policies(messages.policies(), settings.collectors(), settings.plans().frameworks());
    Normalize inline = Normalize.messages(messages.messages(), settings.futureBound());
    DataStream<Message> fetched = Fetch.fetch(inline.claims(), settings.claims());
    Normalize large = Normalize.claims(fetched, settings.futureBound());
    Normalize.Admitted settled =
        Normalize.admit(inline.read().union(large.read()), govern.accepted(), settings.admission());
    DataStream<Entry> admitted = settled.entries();

    Resolve resolve = Resolve.images(admitted);
    Track track = Track.follow(resolve.named(), resolve.found(), admitted, govern.accepted());

    DataStream<Entry> rejected =
        inline
            .rejected()
            .union(large.rejected(), settled.rejected(), messages.mistimed(), govern.rejected());
    Evaluate evaluate =
        Evaluate.judge(
            new Evaluate.Inputs(
                resolve.named(),
                resolve.found(),
                admitted,
                rejected,
                track.entries(),
                govern.accepted()),
            settings.plans());
    DataStream<Entry> contents = inline.contents().union(large.contents());
    return new Outputs(
        admitted.union(rejected, contents, govern.booked()),
        messages.cutParts(),
        track
            .entries()
            .union(
                resolve.entries(),
                govern.entries(),
                Govern.exceptions(admitted, govern.accepted()),
                entries(evaluate.alerts())),
        evaluate.entries(),
        rejected,
        track.alerts().union(evaluate.alerts()),
        track.changes(),
        Account.tell(admitted, govern.accepted(), govern.rejected()));
  }

  private static DataStream<TrackedEntry> entries(DataStream<Alert> alerts) {
    return alerts
        .map(TrackedEntry::of, TypeInformation.of(TrackedEntry.class))
        .name("evaluate.hand-alerts")
        .uid("evaluate.hand-alerts");
  }
}
