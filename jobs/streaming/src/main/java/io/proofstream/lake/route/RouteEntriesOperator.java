package io.proofstream.lake.route;

import io.proofstream.evidence.Event;
import io.proofstream.message.Entry;
import io.proofstream.message.Outcome;
import io.proofstream.tables.CutPart;
import io.proofstream.tables.Tables;
import io.proofstream.tables.item.ItemRow;
import io.proofstream.tables.item.ItemTable;
import io.proofstream.tables.spec.TableSpec;
import java.util.List;
import org.apache.flink.streaming.api.operators.BoundedMultiInput;
import org.apache.flink.streaming.api.operators.TwoInputStreamOperator;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.table.data.RowData;

/** Turns entries, and the sources' parts of cuts, into rows. */
public final class RouteEntriesOperator extends RouterOperator
    implements TwoInputStreamOperator<Entry, CutPart, RowData>, BoundedMultiInput {

  public RouteEntriesOperator(long committedCheckpoint) {
    super(committedCheckpoint);
  }

  @Override
  List<TableSpec<?>> tables() {
    return Tables.OF_ENTRIES;
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
  public void endInput(int input) {
    end();
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
}
