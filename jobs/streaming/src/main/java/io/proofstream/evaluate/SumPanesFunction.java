package io.proofstream.evaluate;

import io.proofstream.measure.addition.AddedUp;
import io.proofstream.measure.addition.Delta;
import io.proofstream.measure.addition.Summing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Keyed by a part of an organisation: puts together what its subjects change in one pane, so that
 * the organisation's judge hears once of each part, however many subjects it has.
 *
 * <p>State {@code waiting} is cleared when its pane is over.
 */
final class SumPanesFunction extends KeyedProcessFunction<String, AddedUp, AddedUp> {
  private transient ListState<AddedUp> waiting;

  @Override
  public void open(OpenContext context) {
    waiting = getRuntimeContext().getListState(new ListStateDescriptor<>("waiting", AddedUp.class));
  }

  @Override
  public void processElement(AddedUp added, Context context, Collector<AddedUp> out)
      throws Exception {
    waiting.add(added);
    context.timerService().registerEventTimeTimer(added.pane().toEpochMilli());
  }

  @Override
  public void onTimer(long now, OnTimerContext context, Collector<AddedUp> out) throws Exception {
    Instant pane = Instant.ofEpochMilli(now);
    Summing summing = new Summing();
    List<AddedUp> later = new ArrayList<>();
    AddedUp any = null;
    for (AddedUp added : waiting.get()) {
      if (added.pane().isAfter(pane)) {
        later.add(added);
      } else {
        summing.add(added.deltas());
        any = added;
      }
    }
    waiting.update(later);
    List<Delta> deltas = summing.deltas();
    if (!deltas.isEmpty()) {
      out.collect(new AddedUp(any.org(), pane, any.part(), deltas));
    }
  }
}
