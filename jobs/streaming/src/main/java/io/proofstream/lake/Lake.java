package io.proofstream.lake;

import io.proofstream.audit.RecordedAction;
import io.proofstream.lake.route.AuditRowOperator;
import io.proofstream.lake.route.RouteEntriesOperator;
import io.proofstream.lake.route.RouteJudgedOperator;
import io.proofstream.lake.route.RouteTrackedOperator;
import io.proofstream.lake.route.RowTags;
import io.proofstream.message.Entry;
import io.proofstream.tables.CutPart;
import io.proofstream.tables.Tables;
import io.proofstream.tables.spec.TableSpec;
import io.proofstream.tracked.JudgedEntry;
import io.proofstream.tracked.TrackedEntry;
import java.util.List;
import java.util.function.LongFunction;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.table.data.RowData;
import org.apache.flink.table.runtime.typeutils.InternalTypeInfo;
import org.apache.iceberg.DistributionMode;
import org.apache.iceberg.flink.FlinkSchemaUtil;
import org.apache.iceberg.flink.sink.IcebergSink;

/** The room where every stream becomes its Iceberg table, all from one checkpoint. */
public final class Lake {
  private Lake() {}

  /** What messages become, without what follows from it. */
  public static void write(
      DataStream<Entry> entries, DataStream<CutPart> cutParts, LakeTables tables) {
    SingleOutputStreamOperator<RowData> rows = routeEntries(entries, cutParts, tables);
    for (TableSpec<?> table : Tables.OF_ENTRIES) {
      sink(table, rows.getSideOutput(RowTags.of(table)), tables);
    }
  }

  /** What messages become, and all that follows from it. */
  public static void write(
      DataStream<Entry> entries,
      DataStream<CutPart> cutParts,
      DataStream<TrackedEntry> tracked,
      DataStream<JudgedEntry> judged,
      LakeTables tables) {
    SingleOutputStreamOperator<RowData> rows = routeEntries(entries, cutParts, tables);
    SingleOutputStreamOperator<RowData> trackedRows =
        route("lake.route-tracked", tracked, Tables.TRACKED, RouteTrackedOperator::new, tables);
    SingleOutputStreamOperator<RowData> judgedRows =
        route("lake.route-judged", judged, Tables.JUDGED, RouteJudgedOperator::new, tables);
    for (TableSpec<?> table : Tables.OF_ENTRIES) {
      DataStream<RowData> ofTable = rows.getSideOutput(RowTags.of(table));
      // All routers tell of their tables; their parts of a cut land in one commit.
      boolean fromAll = table == Tables.CUTS;
      sink(
          table,
          fromAll
              ? ofTable.union(
                  trackedRows.getSideOutput(RowTags.of(table)),
                  judgedRows.getSideOutput(RowTags.of(table)))
              : ofTable,
          tables);
    }
    for (TableSpec<?> table : Tables.TRACKED) {
      sink(table, trackedRows.getSideOutput(RowTags.of(table)), tables);
    }
    for (TableSpec<?> table : Tables.JUDGED) {
      sink(table, judgedRows.getSideOutput(RowTags.of(table)), tables);
    }
  }

  /** What people did: one table, one writer, and the rule about state that all tables have. */
  public static void writeAudit(DataStream<RecordedAction> actions, LakeTables tables) {
    DataStream<RowData> rows =
        actions
            .transform(
                "lake.make-audit-rows",
                InternalTypeInfo.of(FlinkSchemaUtil.convert(Tables.AUDIT_LOG.schema())),
                new AuditRowOperator(tables.committedCheckpoint(Tables.AUDITED)))
            .name("lake.make-audit-rows")
            .uid("lake.make-audit-rows")
            .setParallelism(1);
    sink(Tables.AUDIT_LOG, rows, tables);
  }

  private static SingleOutputStreamOperator<RowData> routeEntries(
      DataStream<Entry> entries, DataStream<CutPart> cutParts, LakeTables tables) {
    // A task of its own: when the lake is slow, only what leads to it waits.
    return entries
        .connect(cutParts)
        .transform(
            "lake.route-entries",
            InternalTypeInfo.of(FlinkSchemaUtil.convert(Tables.RECEIPTS.schema())),
            new RouteEntriesOperator(tables.committedCheckpoint(Tables.OF_ENTRIES)))
        .name("lake.route-entries")
        .uid("lake.route-entries")
        .startNewChain();
  }

  /** In a task of its own: an alert must not wait for a slow lake. */
  private static <T> SingleOutputStreamOperator<RowData> route(
      String name,
      DataStream<T> stream,
      List<TableSpec<?>> written,
      LongFunction<OneInputStreamOperator<T, RowData>> router,
      LakeTables tables) {
    return stream
        .transform(
            name,
            InternalTypeInfo.of(FlinkSchemaUtil.convert(written.getFirst().schema())),
            router.apply(tables.committedCheckpoint(written)))
        .name(name)
        .uid(name)
        .startNewChain();
  }

  private static void sink(TableSpec<?> table, DataStream<RowData> rows, LakeTables tables) {
    IcebergSink.Builder sink =
        IcebergSink.forRowData(rows)
            .tableLoader(tables.loader(table))
            .uidSuffix(table.name())
            .writeParallelism(table.isOfFewRows() ? 1 : rows.getParallelism());
    if (table.isCurrent()) {
      // One writer has all rows of a partition, so that a row and its deletion meet.
      sink.equalityFieldColumns(List.of(table.key()))
          .upsert(true)
          .distributionMode(DistributionMode.HASH);
    }
    sink.append();
  }
}
