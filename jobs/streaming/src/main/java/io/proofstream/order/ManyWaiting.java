package io.proofstream.order;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.apache.flink.api.common.functions.RuntimeContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.java.tuple.Tuple2;
import org.apache.flink.streaming.api.TimerService;

/**
 * As {@link Waiting}, of a key for which much waits at once, as where time comes hours at a time:
 * each thing has a place of its own, so that those of one moment are taken without a look at the
 * others. It costs more than a list of few.
 *
 * <p>States {@code waiting} and {@code counted}, how much waits for each moment, are cleared when
 * the moment has passed.
 */
public final class ManyWaiting<T> {
  private final MapState<Tuple2<Long, Integer>, T> waiting;
  private final MapState<Long, Integer> counted;
  private final Function<T, Instant> until;
  private final Comparator<T> order;

  /**
   * @param until what has to pass
   */
  public ManyWaiting(
      RuntimeContext context,
      TypeInformation<T> type,
      Function<T, Instant> until,
      Comparator<T> order) {
    this.waiting =
        context.getMapState(
            new MapStateDescriptor<>("waiting", Types.TUPLE(Types.LONG, Types.INT), type));
    this.counted = context.getMapState(new MapStateDescriptor<>("counted", Types.LONG, Types.INT));
    this.until = until;
    this.order = order;
  }

  /** It waits, and a timer rings for it. */
  public void add(T item, TimerService timers) throws Exception {
    long moment = until.apply(item).toEpochMilli();
    int before = count(moment);
    waiting.put(Tuple2.of(moment, before), item);
    counted.put(moment, before + 1);
    timers.registerEventTimeTimer(moment);
  }

  /** All that waited for the moment of which a timer rings; it waits no more. */
  public List<T> take(long moment) throws Exception {
    List<T> due = new ArrayList<>();
    int count = count(moment);
    for (int number = 0; number < count; number++) {
      Tuple2<Long, Integer> place = Tuple2.of(moment, number);
      due.add(waiting.get(place));
      waiting.remove(place);
    }
    if (count > 0) {
      counted.remove(moment);
    }
    due.sort(order);
    return due;
  }

  private int count(long moment) throws Exception {
    Integer count = counted.get(moment);
    return count == null ? 0 : count;
  }
}
