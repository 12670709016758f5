package io.proofstream.normalize;

import io.proofstream.admission.Admissions;
import io.proofstream.evidence.Origin;
import io.proofstream.evidence.Trust;
import io.proofstream.message.Entry;
import io.proofstream.message.Receipt;
import io.proofstream.order.Waiting;
import io.proofstream.policy.PolicyVersion;
import io.proofstream.policy.log.PolicyRows;
import io.proofstream.trust.CollectorKeys;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.ReadOnlyBroadcastState;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.functions.co.KeyedBroadcastProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;

/**
 * Keyed by message id as read. Holds entries until no earlier one and no policy for them can come
 * any more, then lets them go in the order of the log, as the policy in force settles them: the
 * first copy of a message, every other as a duplicate, and on the side what is by somebody else
 * than it says. A copy that is proven is none of one that is not.
 *
 * <p>State {@code waiting} is cleared when time passes it; {@code first} and {@code proven}, where
 * either sort of copy was first seen, when it was not seen for the horizon; the broadcast state
 * {@code policies} lives as long as the organisation.
 */
final class AdmitEntryFunction
    extends KeyedBroadcastProcessFunction<String, Entry, PolicyRows, Entry> {
  static final OutputTag<Entry> REJECTED =
      new OutputTag<>("rejected", TypeInformation.of(Entry.class));
  static final MapStateDescriptor<String, PolicyVersion> POLICIES =
      new MapStateDescriptor<>("policies", String.class, PolicyVersion.class);

  private static final Comparator<Entry> LOG_ORDER =
      Comparator.comparing((Entry entry) -> entry.receipt().recordedAt())
          .thenComparing(entry -> entry.receipt().origin().topic())
          .thenComparing(entry -> entry.receipt().origin().partition())
          .thenComparing(entry -> entry.receipt().origin().offset())
          .thenComparing(Entry::position);

  private final CollectorKeys ofOperator;
  private final Duration horizon;

  private transient Waiting<Entry> waiting;
  private transient ValueState<FirstSeen> first;
  private transient ValueState<FirstSeen> proven;
  private transient Admissions admissions;
  private transient Rejections rejections;

  AdmitEntryFunction(CollectorKeys ofOperator, Duration horizon) {
    this.ofOperator = ofOperator;
    this.horizon = horizon;
  }

  @Override
  public void open(OpenContext context) {
    waiting =
        new Waiting<>(
            getRuntimeContext().getListState(new ListStateDescriptor<>("waiting", Entry.class)),
            entry -> entry.receipt().recordedAt(),
            LOG_ORDER);
    first = getRuntimeContext().getState(new ValueStateDescriptor<>("first", FirstSeen.class));
    proven = getRuntimeContext().getState(new ValueStateDescriptor<>("proven", FirstSeen.class));
    rejections = new Rejections(getRuntimeContext().getMetricGroup());
  }

  @Override
  public void processBroadcastElement(PolicyRows accepted, Context context, Collector<Entry> out)
      throws Exception {
    PolicyVersion version = accepted.version();
    String key = version.policy().org() + "/" + version.policy().version();
    context.getBroadcastState(POLICIES).put(key, version);
    if (admissions != null) {
      admissions.add(version);
    }
  }

  @Override
  public void processElement(Entry entry, ReadOnlyContext context, Collector<Entry> out)
      throws Exception {
    waiting.add(entry, context.timerService());
  }

  @Override
  public void onTimer(long now, OnTimerContext context, Collector<Entry> out) throws Exception {
    List<Entry> due = waiting.take(now);
    for (int from = 0, to; from < due.size(); from = to) {
      to = endOfMessage(due, from);
      for (Entry entry : admissions(context).settle(due.subList(from, to))) {
        admit(entry, context, out);
      }
    }
    forget(first, now);
    forget(proven, now);
  }

  private void admit(Entry entry, OnTimerContext context, Collector<Entry> out) throws Exception {
    if (entry.rejected() == null) {
      out.collect(entry.admittedAs(seen(entry.receipt(), context)));
    } else {
      rejections.count(entry);
      context.output(REJECTED, entry);
    }
  }

  private static int endOfMessage(List<Entry> entries, int from) {
    Origin origin = entries.get(from).receipt().origin();
    int to = from + 1;
    while (to < entries.size() && entries.get(to).receipt().origin().equals(origin)) {
      to++;
    }
    return to;
  }

  /** Where this message was first seen; remembered from now on if that is here. */
  private Origin seen(Receipt receipt, OnTimerContext context) throws Exception {
    ValueState<FirstSeen> copies = receipt.trust() == Trust.VERIFIED ? proven : first;
    FirstSeen remembered = copies.value();
    long forgetAt = receipt.recordedAt().plus(horizon).toEpochMilli();
    if (remembered == null || remembered.forgetAt() <= receipt.recordedAt().toEpochMilli()) {
      copies.update(new FirstSeen(receipt.origin(), forgetAt));
      context.timerService().registerEventTimeTimer(forgetAt);
      return receipt.origin();
    }
    return remembered.origin();
  }

  private static void forget(ValueState<FirstSeen> copies, long now) throws Exception {
    FirstSeen remembered = copies.value();
    if (remembered != null && remembered.forgetAt() <= now) {
      copies.clear();
    }
  }

  private Admissions admissions(ReadOnlyContext context) throws Exception {
    if (admissions == null) {
      admissions = new Admissions(ofOperator);
      ReadOnlyBroadcastState<String, PolicyVersion> kept = context.getBroadcastState(POLICIES);
      for (Map.Entry<String, PolicyVersion> entry : kept.immutableEntries()) {
        admissions.add(entry.getValue());
      }
    }
    return admissions;
  }
}
