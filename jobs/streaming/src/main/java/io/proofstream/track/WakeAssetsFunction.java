package io.proofstream.track;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;

/**
 * Keyed by organisation and shard. Knows the assets of its shard, and wakes them when a policy or a
 * decision about many comes to hold. Every asset would apply it by itself before its next event;
 * this is for those that have none.
 *
 * <p>They are woken some at a time, and the shards by turns: a fleet that is told at once would
 * hold up every barrier until all its findings are gone through.
 *
 * <p>When all were told of a policy, that is said on the side.
 *
 * <p>State {@code fleet}, by number, {@code numbers} and {@code known} live as long as assets do;
 * {@code turns}, with the number of the asset that is told next of a ruling, and {@code policies},
 * those of them that are policies, until all were told.
 */
final class WakeAssetsFunction extends KeyedProcessFunction<String, Notice, Call> {
  static final OutputTag<Woken> WOKEN = new OutputTag<>("woken", TypeInformation.of(Woken.class));

  /** So that time has passed the moment where the books are, and they need set no timer. */
  private static final Duration LATER = Duration.ofSeconds(2);

  /** What each asset of an organisation has to itself: 250 of them in a second. */
  private static final Duration EACH = Duration.ofMillis(4);

  /** Told by one timer. */
  private static final int SLICE = 4;

  private transient MapState<Integer, String> fleet;
  private transient MapState<String, Integer> numbers;
  private transient ValueState<Integer> known;
  private transient MapState<Instant, Integer> turns;
  private transient MapState<Instant, Boolean> policies;

  @Override
  public void open(OpenContext context) {
    fleet =
        getRuntimeContext().getMapState(new MapStateDescriptor<>("fleet", Types.INT, Types.STRING));
    numbers =
        getRuntimeContext()
            .getMapState(new MapStateDescriptor<>("numbers", Types.STRING, Types.INT));
    known = getRuntimeContext().getState(new ValueStateDescriptor<>("known", Types.INT));
    turns =
        getRuntimeContext()
            .getMapState(new MapStateDescriptor<>("turns", Types.INSTANT, Types.INT));
    policies =
        getRuntimeContext()
            .getMapState(new MapStateDescriptor<>("policies", Types.INSTANT, Types.BOOLEAN));
  }

  @Override
  public void processElement(Notice notice, Context context, Collector<Call> out) throws Exception {
    if (notice.asset() == null) {
      turns.put(notice.at(), 0);
      if (notice.isPolicy()) {
        policies.put(notice.at(), true);
      }
      context.timerService().registerEventTimeTimer(due(notice.at(), notice.shard(), 0));
    } else if (!numbers.contains(notice.asset())) {
      int number = known();
      numbers.put(notice.asset(), number);
      fleet.put(number, notice.asset());
      known.update(number + 1);
    }
  }

  /** Rulings may be due at one moment, each with assets of its own. */
  @Override
  public void onTimer(long now, OnTimerContext context, Collector<Call> out) throws Exception {
    String key = context.getCurrentKey();
    String org = key.substring(0, key.lastIndexOf('/'));
    int shard = Integer.parseInt(key.substring(org.length() + 1));
    List<Instant> told = new ArrayList<>();
    for (Map.Entry<Instant, Integer> ruling : turns.entries()) {
      if (due(ruling.getKey(), shard, ruling.getValue()) <= now) {
        told.add(ruling.getKey());
      }
    }
    for (Instant holdsFrom : told) {
      int next = turns.get(holdsFrom);
      int end = Math.min(next + SLICE, known());
      for (int number = next; number < end; number++) {
        out.collect(Call.wake(org, fleet.get(number), holdsFrom));
      }
      if (end == known()) {
        turns.remove(holdsFrom);
        if (policies.contains(holdsFrom)) {
          context.output(WOKEN, new Woken(org, holdsFrom));
          policies.remove(holdsFrom);
        }
      } else {
        turns.put(holdsFrom, end);
        context.timerService().registerEventTimeTimer(due(holdsFrom, shard, end));
      }
    }
  }

  private int known() throws Exception {
    Integer many = known.value();
    return many == null ? 0 : many;
  }

  /** When the asset of that number is told. */
  private static long due(Instant holdsFrom, int shard, int number) {
    Duration share = EACH.multipliedBy((long) shard * SLICE);
    Duration before = EACH.multipliedBy((long) number * Notice.SHARDS);
    return holdsFrom.plus(LATER).plus(share).plus(before).toEpochMilli();
  }
}
