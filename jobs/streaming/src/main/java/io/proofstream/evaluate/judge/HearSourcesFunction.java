package io.proofstream.evaluate.judge;

import io.proofstream.measure.heard.HeardNote;
import io.proofstream.order.Waiting;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Keyed by kind of evidence and who sends it: tells once for each pane that something came.
 *
 * <p>State {@code panes} has one note for each pane that is not over, and is cleared with it.
 */
final class HearSourcesFunction extends KeyedProcessFunction<String, HeardNote, HeardNote> {
  private transient ListState<HeardNote> panes;
  private transient Waiting<HeardNote> waiting;

  @Override
  public void open(OpenContext context) {
    panes = getRuntimeContext().getListState(new ListStateDescriptor<>("panes", HeardNote.class));
    waiting = new Waiting<>(panes, HeardNote::pane, Comparator.comparing(HeardNote::pane));
  }

  @Override
  public void processElement(HeardNote note, Context context, Collector<HeardNote> out)
      throws Exception {
    List<HeardNote> known = new ArrayList<>();
    HeardNote sum = note;
    for (HeardNote each : panes.get()) {
      if (each.pane().equals(note.pane())) {
        sum = each.plus(note);
      } else {
        known.add(each);
      }
    }
    known.add(sum);
    panes.update(known);
    context.timerService().registerEventTimeTimer(note.pane().toEpochMilli());
  }

  @Override
  public void onTimer(long now, OnTimerContext context, Collector<HeardNote> out) throws Exception {
    waiting.take(now).forEach(out::collect);
  }
}
