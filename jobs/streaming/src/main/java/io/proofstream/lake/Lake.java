package io.proofstream.lake;

import io.proofstream.message.Entry;
import io.proofstream.tables.CutPart;
import io.proofstream.tables.TableSpec;
import io.proofstream.tables.Tables;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.table.data.RowData;
import org.apache.flink.table.runtime.typeutils.InternalTypeInfo;
import org.apache.iceberg.flink.FlinkSchemaUtil;
import org.apache.iceberg.flink.sink.IcebergSink;

/** The room where every stream becomes its Iceberg table, all from one checkpoint. */
public final class Lake {
  private Lake() {}

  public static void write(
      DataStream<Entry> entries, DataStream<CutPart> cutParts, LakeTables tables) {
    // A task of its own: when the lake is slow, only what leads to it waits.
    SingleOutputStreamOperator<RowData> rows =
        entries
            .connect(cutParts)
            .transform(
                "lake.route-entries",
                InternalTypeInfo.of(FlinkSchemaUtil.convert(Tables.RECEIPTS.schema())),
                new RouteEntriesOperator(tables.committedCheckpoint()))
            .name("lake.route-entries")
            .uid("lake.route-entries")
            .startNewChain();

    for (TableSpec<?> table : Tables.ALL) {
      IcebergSink.forRowData(rows.getSideOutput(RowTags.of(table)))
          .tableLoader(tables.loader(table))
          .uidSuffix(table.name())
          .writeParallelism(table.isOfFewRows() ? 1 : rows.getParallelism())
          .append();
    }
  }
}
