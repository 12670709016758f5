package io.proofstream.account;

import io.proofstream.audit.RecordedAction;
import java.time.Duration;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.functions.RichFilterFunction;
import org.apache.flink.api.common.state.StateTtlConfig;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;

/**
 * Keyed by action. Lets an action through the first time that it is told.
 *
 * <p>State {@code told} is forgotten when the action was not told for the horizon, by this
 * machine's clock: topic {@code audit} has no ticks, and nothing but memory hangs on it.
 */
final class FirstTimeFunction extends RichFilterFunction<RecordedAction> {
  private final Duration horizon;

  private transient ValueState<Boolean> told;

  FirstTimeFunction(Duration horizon) {
    this.horizon = horizon;
  }

  @Override
  public void open(OpenContext context) {
    ValueStateDescriptor<Boolean> descriptor = new ValueStateDescriptor<>("told", Types.BOOLEAN);
    descriptor.enableTimeToLive(
        StateTtlConfig.newBuilder(horizon)
            .setUpdateType(StateTtlConfig.UpdateType.OnCreateAndWrite)
            .setStateVisibility(StateTtlConfig.StateVisibility.NeverReturnExpired)
            .build());
    told = getRuntimeContext().getState(descriptor);
  }

  @Override
  public boolean filter(RecordedAction action) throws Exception {
    boolean first = told.value() == null;
    told.update(true);
    return first;
  }
}
