package io.proofstream.lake.route;

import io.proofstream.tables.CutPart;
import io.proofstream.tables.Tables;
import io.proofstream.tables.spec.TableSpec;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.runtime.state.StateInitializationContext;
import org.apache.flink.runtime.state.StateSnapshotContext;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.table.data.RowData;

/**
 * What stands before the writers of some tables: it makes rows, one side output per table. Before
 * each barrier it adds what it knows itself: its watermark, and how many rows each of its tables
 * got. A table has one router alone, so that a cut's parts are the subtasks of that one. State
 * {@code passed} lives as long as the tables do.
 */
abstract class RouterOperator extends AbstractStreamOperator<RowData> {

  private static final ListStateDescriptor<Passed> PASSED =
      new ListStateDescriptor<>("passed", Passed.class);

  private final long committedCheckpoint;

  private transient ListState<Passed> passedState;
  private transient Map<String, Passed> passed;
  private transient Map<String, Long> rowsThisCheckpoint;
  private transient long watermark;
  private transient boolean ended;

  RouterOperator(long committedCheckpoint) {
    this.committedCheckpoint = committedCheckpoint;
  }

  /** The tables that this router alone writes to. */
  abstract List<TableSpec<?>> tables();

  /** Hands over what still waits, since a barrier or the end comes. */
  void flush() {}

  @Override
  public void initializeState(StateInitializationContext context) throws Exception {
    super.initializeState(context);
    StateGuard.check(committedCheckpoint, context.getRestoredCheckpointId());
    passedState = context.getOperatorStateStore().getListState(PASSED);
    passed = new TreeMap<>();
    for (TableSpec<?> table : tables()) {
      passed.put(table.name(), new Passed(table.name(), 0, 0));
    }
    // Cuts tell of the others; counting them too would never come to rest.
    passed.remove(Tables.CUTS.name());
    for (Passed restored : passedState.get()) {
      passed.merge(restored.table(), restored, Passed::plus);
    }
    rowsThisCheckpoint = new TreeMap<>();
    watermark = Long.MIN_VALUE;
  }

  @Override
  public void processWatermark(Watermark mark) throws Exception {
    watermark = mark.getTimestamp();
    super.processWatermark(mark);
  }

  @Override
  public void prepareSnapshotPreBarrier(long checkpoint) {
    flush();
    rowsThisCheckpoint.forEach(
        (table, rows) -> passed.merge(table, new Passed(table, rows, checkpoint), Passed::plus));
    rowsThisCheckpoint.clear();
    if (ended || watermark == Long.MIN_VALUE) {
      return;
    }
    int subtask = getRuntimeContext().getTaskInfo().getIndexOfThisSubtask();
    for (Passed ofTable : passed.values()) {
      send(Tables.CUTS, cutPart(checkpoint, subtask, ofTable));
    }
  }

  @Override
  public void snapshotState(StateSnapshotContext context) throws Exception {
    super.snapshotState(context);
    passedState.update(List.copyOf(passed.values()));
  }

  /** Writers take nothing after the end; only a bounded job has one, and it makes no more cuts. */
  final void end() {
    flush();
    ended = true;
  }

  /** Hands a row to its table's writer and counts it. */
  final <R> void emit(TableSpec<R> table, R source) {
    rowsThisCheckpoint.merge(table.name(), 1L, Long::sum);
    send(table, source);
  }

  /** As {@link #emit}, of what is not counted. */
  final <R> void send(TableSpec<R> table, R source) {
    output.collect(RowTags.of(table), new StreamRecord<>(table.row(source)));
  }

  private CutPart cutPart(long checkpoint, int subtask, Passed of) {
    Instant until = Instant.ofEpochMilli(watermark);
    return new CutPart(
        checkpoint,
        CutPart.Role.ROUTER,
        subtask,
        getRuntimeContext().getTaskInfo().getNumberOfParallelSubtasks(),
        until,
        null,
        null,
        null,
        null,
        null,
        of.table(),
        of.rows(),
        of.lastCheckpoint());
  }
}
