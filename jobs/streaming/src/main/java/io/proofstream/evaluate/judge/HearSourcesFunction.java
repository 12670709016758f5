package io.proofstream.evaluate.judge;

import io.proofstream.measure.heard.HeardNote;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Keyed by kind of evidence and who sends it: tells once for each pane that something came.
 *
 * <p>State {@code panes} has one note for each pane that is not over, and is cleared with it.
 */
final class HearSourcesFunction extends KeyedProcessFunction<String, HeardNote, HeardNote> {
  private transient MapState<Long, HeardNote> panes;

  @Override
  public void open(OpenContext context) {
    panes =
        getRuntimeContext()
            .getMapState(
                new MapStateDescriptor<>("panes", Types.LONG, TypeInformation.of(HeardNote.class)));
  }

  @Override
  public void processElement(HeardNote note, Context context, Collector<HeardNote> out)
      throws Exception {
    long pane = note.pane().toEpochMilli();
    HeardNote known = panes.get(pane);
    panes.put(pane, known == null ? note : known.plus(note));
    context.timerService().registerEventTimeTimer(pane);
  }

  @Override
  public void onTimer(long now, OnTimerContext context, Collector<HeardNote> out) throws Exception {
    HeardNote known = panes.get(now);
    if (known != null) {
      panes.remove(now);
      out.collect(known);
    }
  }
}
