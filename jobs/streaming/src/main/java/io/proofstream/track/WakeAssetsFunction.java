package io.proofstream.track;

import java.time.Duration;
import java.time.Instant;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Keyed by organisation and shard. Knows the assets of its shard, and wakes them when a policy or a
 * decision about many comes to hold. Every asset would apply it by itself before its next event;
 * this is for those that have none.
 *
 * <p>State {@code assets} lives as long as assets do; a ruling is forgotten when it was told.
 */
final class WakeAssetsFunction extends KeyedProcessFunction<String, Notice, Call> {
  /** So that time has passed the moment where the books are, and they need set no timer. */
  private static final Duration LATER = Duration.ofSeconds(2);

  private transient MapState<String, Boolean> assets;
  private transient MapState<Long, Instant> rulings;

  @Override
  public void open(OpenContext context) {
    assets =
        getRuntimeContext()
            .getMapState(new MapStateDescriptor<>("assets", String.class, Boolean.class));
    rulings =
        getRuntimeContext()
            .getMapState(new MapStateDescriptor<>("rulings", Long.class, Instant.class));
  }

  @Override
  public void processElement(Notice notice, Context context, Collector<Call> out) throws Exception {
    if (notice.asset() != null) {
      if (!assets.contains(notice.asset())) {
        assets.put(notice.asset(), true);
      }
      return;
    }
    long when = notice.at().plus(LATER).toEpochMilli();
    rulings.put(when, notice.at());
    context.timerService().registerEventTimeTimer(when);
  }

  @Override
  public void onTimer(long now, OnTimerContext context, Collector<Call> out) throws Exception {
    Instant holdsFrom = rulings.get(now);
    if (holdsFrom == null) {
      return;
    }
    String key = context.getCurrentKey();
    String org = key.substring(0, key.lastIndexOf('/'));
    for (String asset : assets.keys()) {
      out.collect(Call.wake(org, asset, holdsFrom));
    }
    rulings.remove(now);
  }
}
