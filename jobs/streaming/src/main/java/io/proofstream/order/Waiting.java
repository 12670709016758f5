package io.proofstream.order;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.streaming.api.TimerService;

/**
 * What waits in keyed state until no earlier one can come any more, and is then taken in the order
 * of the log, whatever the order in which it arrived.
 */
public final class Waiting<T> {
  private final ListState<T> state;
  private final Function<T, Instant> recordedAt;
  private final Comparator<T> logOrder;

  /**
   * @param state empty for a key for which nothing waits
   * @param recordedAt when one was recorded: what has to pass
   */
  public Waiting(ListState<T> state, Function<T, Instant> recordedAt, Comparator<T> logOrder) {
    this.state = state;
    this.recordedAt = recordedAt;
    this.logOrder = logOrder;
  }

  /** It waits, and a timer rings for it. */
  public void add(T item, TimerService timers) throws Exception {
    state.add(item);
    timers.registerEventTimeTimer(recordedAt.apply(item).toEpochMilli());
  }

  /** All that was recorded up to then; it waits no more. */
  public List<T> take(long now) throws Exception {
    List<T> due = new ArrayList<>();
    List<T> later = new ArrayList<>();
    for (T item : state.get()) {
      boolean isDue = recordedAt.apply(item).toEpochMilli() <= now;
      (isDue ? due : later).add(item);
    }
    state.update(later);
    due.sort(logOrder);
    return due;
  }
}
