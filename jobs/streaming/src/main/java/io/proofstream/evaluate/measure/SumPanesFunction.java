package io.proofstream.evaluate.measure;

import io.proofstream.measure.addition.AddedUp;
import io.proofstream.measure.addition.Delta;
import io.proofstream.measure.addition.Summing;
import io.proofstream.order.ManyWaiting;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Keyed by a part of an organisation: puts together what its subjects change in one pane, so that
 * the organisation's judge hears once of each part, however many subjects it has.
 *
 * <p>State {@code waiting} is cleared when its pane is over.
 */
final class SumPanesFunction extends KeyedProcessFunction<String, AddedUp, AddedUp> {
  /** Sums do not depend on any. */
  private static final Comparator<AddedUp> ORDER = Comparator.comparing(AddedUp::pane);

  private transient ManyWaiting<AddedUp> waiting;

  @Override
  public void open(OpenContext context) {
    waiting =
        new ManyWaiting<>(
            getRuntimeContext(), TypeInformation.of(AddedUp.class), AddedUp::pane, ORDER);
  }

  @Override
  public void processElement(AddedUp added, Context context, Collector<AddedUp> out)
      throws Exception {
    waiting.add(added, context.timerService());
  }

  @Override
  public void onTimer(long now, OnTimerContext context, Collector<AddedUp> out) throws Exception {
    Instant pane = Instant.ofEpochMilli(now);
    Summing summing = new Summing();
    List<AddedUp> due = waiting.take(now);
    due.forEach(added -> summing.add(added.deltas()));
    List<Delta> deltas = summing.deltas();
    if (!deltas.isEmpty()) {
      AddedUp any = due.getFirst();
      out.collect(new AddedUp(any.org(), pane, any.part(), deltas));
    }
  }
}
