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
  private final Function<T, Instant> until;
  private final Comparator<T> order;

  /**
   * @param state empty for a key for which nothing waits
   * @param until what has to pass: when one was recorded, or when its pane ends
   */
  public Waiting(ListState<T> state, Function<T, Instant> until, Comparator<T> order) {
    this.state = state;
    this.until = until;
    this.order = order;
  }

  /** It waits, and a timer rings for it. */
  public void add(T item, TimerService timers) throws Exception {
    state.add(item);
    timers.registerEventTimeTimer(until.apply(item).toEpochMilli());
  }

  /** All for which that is enough; it waits no more. */
  public List<T> take(long now) throws Exception {
    List<T> due = new ArrayList<>();
    List<T> later = new ArrayList<>();
    for (T item : state.get()) {
      boolean isDue = until.apply(item).toEpochMilli() <= now;
      (isDue ? due : later).add(item);
    }
    if (!due.isEmpty()) {
      state.update(later);
      due.sort(order);
    }
    return due;
  }
}
