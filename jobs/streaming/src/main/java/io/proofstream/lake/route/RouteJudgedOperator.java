package io.proofstream.lake.route;

import io.proofstream.judgement.outcome.CurrentControl;
import io.proofstream.tables.Tables;
import io.proofstream.tables.spec.TableSpec;
import io.proofstream.tracked.JudgedEntry;
import java.util.List;
import org.apache.flink.streaming.api.operators.BoundedOneInput;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.table.data.RowData;

/**
 * Turns what room evaluate tells into rows; of controls the last row of each until the barrier, as
 * {@link RouteTrackedOperator} does.
 */
public final class RouteJudgedOperator extends RouterOperator
    implements OneInputStreamOperator<JudgedEntry, RowData>, BoundedOneInput {
  /** Controls that wait at most: what a few organisations are held to, all at once. */
  static final int MAX_WAITING = 10_000;

  private transient LastRows<CurrentControl> controls;

  public RouteJudgedOperator(long committedCheckpoint) {
    super(committedCheckpoint);
  }

  @Override
  List<TableSpec<?>> tables() {
    return Tables.JUDGED;
  }

  @Override
  public void open() throws Exception {
    super.open();
    controls = new LastRows<>();
  }

  @Override
  public void processElement(StreamRecord<JudgedEntry> element) {
    JudgedEntry entry = element.getValue();
    if (entry.evaluation() != null) {
      emit(Tables.CONTROL_EVALUATIONS, entry.evaluation());
    } else if (entry.change() != null) {
      emit(Tables.CONTROL_CHANGES, entry.change());
    } else if (entry.score() != null) {
      emit(Tables.SCORE_HISTORY, entry.score());
    } else if (entry.item() != null) {
      emit(Tables.MEASURED_ITEMS, entry.item());
    } else if (entry.command() != null) {
      emit(Tables.COMMANDS, entry.command());
    } else {
      keep(entry.control());
    }
  }

  @Override
  public void endInput() {
    end();
  }

  @Override
  void flush() {
    controls.drainTo(row -> emit(Tables.CONTROLS, row));
  }

  private void keep(CurrentControl control) {
    controls.put(control.controlKey(), control);
    if (controls.size() > MAX_WAITING) {
      flush();
    }
  }
}
