package io.proofstream.track;

import io.proofstream.alert.Alert;
import io.proofstream.asset.scope.ScopeMove;
import io.proofstream.asset.scope.ScopeReduced;
import io.proofstream.asset.scope.ScopeSums;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.functions.co.KeyedCoProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Keyed by organisation and the moment from which a policy of it holds: when all assets were told
 * of it, tells people once if some count no more.
 *
 * <p>State {@code sums}, {@code shards} (how many of them were told) and {@code until} (when the
 * last was) are cleared then.
 */
final class SumScopeFunction extends KeyedCoProcessFunction<String, ScopeMove, Woken, Alert> {
  private transient ValueState<ScopeSums> sums;
  private transient ValueState<Integer> shards;
  private transient ValueState<Long> until;

  @Override
  public void open(OpenContext context) {
    sums = getRuntimeContext().getState(new ValueStateDescriptor<>("sums", ScopeSums.class));
    shards = getRuntimeContext().getState(new ValueStateDescriptor<>("shards", Types.INT));
    until = getRuntimeContext().getState(new ValueStateDescriptor<>("until", Types.LONG));
  }

  @Override
  public void processElement1(ScopeMove move, Context context, Collector<Alert> out)
      throws Exception {
    sums.update(ScopeSums.plus(sums.value(), move));
  }

  @Override
  public void processElement2(Woken woken, Context context, Collector<Alert> out) throws Exception {
    long told = context.timestamp();
    shards.update(shards.value() == null ? 1 : shards.value() + 1);
    until.update(until.value() == null ? told : Math.max(until.value(), told));
    // What they made of it comes before time passes that moment.
    context.timerService().registerEventTimeTimer(told);
  }

  @Override
  public void onTimer(long now, OnTimerContext context, Collector<Alert> out) throws Exception {
    if (until.value() == null || now < until.value() || shards.value() < Notice.SHARDS) {
      return;
    }
    if (sums.value() != null) {
      ScopeReduced.of(sums.value()).ifPresent(out::collect);
    }
    sums.clear();
    shards.clear();
    until.clear();
  }
}
