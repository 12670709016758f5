package io.proofstream.lake;

import io.proofstream.evidence.Event;
import io.proofstream.message.Entry;
import io.proofstream.message.Outcome;
import io.proofstream.tables.CutPart;
import io.proofstream.tables.ItemRow;
import io.proofstream.tables.ItemTable;
import io.proofstream.tables.TableSpec;
import io.proofstream.tables.Tables;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.runtime.state.StateInitializationContext;
import org.apache.flink.runtime.state.StateSnapshotContext;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.BoundedMultiInput;
import org.apache.flink.streaming.api.operators.TwoInputStreamOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.table.data.RowData;

/**
 * Turns entries and cut parts into rows, one side output per table. Before each barrier it adds
 * what it knows itself: its watermark, and how many rows each table got. State {@code passed} lives
 * as long as the tables do.
 */
final class RouteEntriesOperator extends AbstractStreamOperator<RowData>
    implements TwoInputStreamOperator<Entry, CutPart, RowData>, BoundedMultiInput {

  private static final ListStateDescriptor<Passed> PASSED =
      new ListStateDescriptor<>("passed", Passed.class);

  private final long committedCheckpoint;

  private transient ListState<Passed> passedState;
  private transient Map<String, Passed> passed;
  private transient Map<String, Long> rowsThisCheckpoint;
  private transient long watermark;
  private transient boolean ended;

  RouteEntriesOperator(long committedCheckpoint) {
    this.committedCheckpoint = committedCheckpoint;
  }

  @Override
  public void initializeState(StateInitializationContext context) throws Exception {
    super.initializeState(context);
    StateGuard.check(committedCheckpoint, context.getRestoredCheckpointId());
    passedState = context.getOperatorStateStore().getListState(PASSED);
    passed = new TreeMap<>();
    for (TableSpec<?> table : Tables.ALL) {
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
  public void processElement1(StreamRecord<Entry> element) {
    Entry entry = element.getValue();
    if (entry.content() != null) {
      emit(Tables.RAW_CONTENTS, entry.content());
      return;
    }
    if (entry.position() == 0) {
      emit(Tables.RECEIPTS, entry.receipt());
    }
    if (entry.rejected() != null) {
      emit(Tables.REJECTED, entry.rejected());
    }
    if (entry.event() != null && entry.receipt().outcome() == Outcome.ACCEPTED) {
      emitEvent(entry.event());
    }
  }

  @Override
  public void processElement2(StreamRecord<CutPart> element) {
    send(Tables.CUTS, element.getValue());
  }

  @Override
  public void processWatermark(Watermark mark) throws Exception {
    watermark = mark.getTimestamp();
    super.processWatermark(mark);
  }

  @Override
  public void endInput(int input) {
    // Writers take nothing after the end; only a bounded job has one, and it makes no more cuts.
    ended = true;
  }

  @Override
  public void prepareSnapshotPreBarrier(long checkpoint) {
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

  private void emitEvent(Event event) {
    emit(Tables.EVIDENCE, event);
    for (ItemTable<?> table : Tables.ITEMS) {
      emitItems(table, event);
    }
  }

  private <T> void emitItems(ItemTable<T> table, Event event) {
    int position = 0;
    for (T item : table.items().apply(event)) {
      emit(table.spec(), new ItemRow<>(event, position++, item));
    }
  }

  private <R> void emit(TableSpec<R> table, R source) {
    rowsThisCheckpoint.merge(table.name(), 1L, Long::sum);
    send(table, source);
  }

  private <R> void send(TableSpec<R> table, R source) {
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
