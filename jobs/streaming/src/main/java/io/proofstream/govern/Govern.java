package io.proofstream.govern;

import io.proofstream.evidence.Event;
import io.proofstream.evidence.Kind;
import io.proofstream.message.Entry;
import io.proofstream.message.Message;
import io.proofstream.policy.log.PolicyRows;
import io.proofstream.policy.obligation.Frameworks;
import io.proofstream.tracked.TrackedEntry;
import io.proofstream.trust.CollectorKeys;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.util.Collector;

/**
 * The room where organisations' policies come in: one version after the other, or rejected.
 *
 * @param accepted in the order in which they were taken, per organisation
 * @param entries the same, on their way to the tables
 * @param booked receipts of those
 * @param rejected what is no policy, or not the next version
 */
public record Govern(
    DataStream<PolicyRows> accepted,
    DataStream<TrackedEntry> entries,
    DataStream<Entry> booked,
    DataStream<Entry> rejected) {

  /**
   * @param messages of topic {@code policy}
   * @param known frameworks that policies may name
   */
  public static Govern policies(
      DataStream<Message> messages, CollectorKeys keys, Frameworks known) {
    SingleOutputStreamOperator<PolicyArrival> read =
        messages
            .process(new ReadPolicyFunction(keys, known), TypeInformation.of(PolicyArrival.class))
            .name("govern.read-policies")
            .uid("govern.read-policies")
            .setParallelism(messages.getParallelism());

    // One key per organisation: who comes second with the same version is told so.
    SingleOutputStreamOperator<PolicyRows> admitted =
        read.keyBy(arrival -> arrival.version().policy().org())
            .process(new AdmitPolicyFunction(), TypeInformation.of(PolicyRows.class))
            .name("govern.admit-policies")
            .uid("govern.admit-policies");

    return new Govern(
        admitted,
        admitted
            .map(TrackedEntry::of, TypeInformation.of(TrackedEntry.class))
            .name("govern.hand-policies")
            .uid("govern.hand-policies"),
        admitted.getSideOutput(AdmitPolicyFunction.BOOKED),
        read.getSideOutput(ReadPolicyFunction.REJECTED)
            .union(admitted.getSideOutput(AdmitPolicyFunction.REJECTED)));
  }

  /**
   * Which of the exceptions that were granted count.
   *
   * @param admitted each piece of evidence once
   */
  public static DataStream<TrackedEntry> exceptions(
      DataStream<Entry> admitted, DataStream<PolicyRows> policies) {
    return admitted
        .flatMap(Govern::granted, TypeInformation.of(Event.class))
        .name("govern.find-exceptions")
        .uid("govern.find-exceptions")
        .keyBy(event -> event.evidence().org())
        .connect(policies.keyBy(accepted -> accepted.version().policy().org()))
        .process(new JudgeExceptionsFunction(), TypeInformation.of(TrackedEntry.class))
        .name("govern.judge-exceptions")
        .uid("govern.judge-exceptions");
  }

  private static void granted(Entry entry, Collector<Event> out) {
    Event event = entry.acceptedEvent();
    if (event != null && event.evidence().kind() == Kind.EXCEPTION_GRANTED) {
      out.collect(event);
    }
  }
}
