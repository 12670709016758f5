package io.proofstream.normalize;

import io.proofstream.evidence.Origin;
import io.proofstream.message.Entry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Keyed by message id. Holds entries until no earlier one can come any more, then lets them go in
 * the order of the log: the first copy of a message as it is, every other as a duplicate.
 *
 * <p>State {@code waiting} is cleared when time passes it; {@code first} when the message was not
 * seen for the horizon.
 */
final class AdmitEntryFunction extends KeyedProcessFunction<String, Entry, Entry> {
  private static final Comparator<Entry> LOG_ORDER =
      Comparator.comparing((Entry entry) -> entry.receipt().recordedAt())
          .thenComparing(entry -> entry.receipt().origin().topic())
          .thenComparing(entry -> entry.receipt().origin().partition())
          .thenComparing(entry -> entry.receipt().origin().offset())
          .thenComparing(Entry::position);

  private final Duration horizon;

  private transient ListState<Entry> waiting;
  private transient ValueState<FirstSeen> first;

  AdmitEntryFunction(Duration horizon) {
    this.horizon = horizon;
  }

  @Override
  public void open(OpenContext context) {
    waiting = getRuntimeContext().getListState(new ListStateDescriptor<>("waiting", Entry.class));
    first = getRuntimeContext().getState(new ValueStateDescriptor<>("first", FirstSeen.class));
  }

  @Override
  public void processElement(Entry entry, Context context, Collector<Entry> out) throws Exception {
    waiting.add(entry);
    context.timerService().registerEventTimeTimer(entry.receipt().recordedAt().toEpochMilli());
  }

  @Override
  public void onTimer(long now, OnTimerContext context, Collector<Entry> out) throws Exception {
    List<Entry> due = new ArrayList<>();
    List<Entry> later = new ArrayList<>();
    for (Entry entry : waiting.get()) {
      boolean isDue = entry.receipt().recordedAt().toEpochMilli() <= now;
      (isDue ? due : later).add(entry);
    }
    due.sort(LOG_ORDER);
    for (Entry entry : due) {
      out.collect(entry.admittedAs(seen(entry, context)));
    }
    waiting.update(later);
    FirstSeen remembered = first.value();
    if (remembered != null && remembered.forgetAt() <= now) {
      first.clear();
    }
  }

  /** Where this message was first seen; remembered from now on if that is here. */
  private Origin seen(Entry entry, OnTimerContext context) throws Exception {
    FirstSeen remembered = first.value();
    long forgetAt = entry.receipt().recordedAt().plus(horizon).toEpochMilli();
    if (remembered == null
        || remembered.forgetAt() <= entry.receipt().recordedAt().toEpochMilli()) {
      first.update(new FirstSeen(entry.receipt().origin(), forgetAt));
      context.timerService().registerEventTimeTimer(forgetAt);
      return entry.receipt().origin();
    }
    return remembered.origin();
  }
}
