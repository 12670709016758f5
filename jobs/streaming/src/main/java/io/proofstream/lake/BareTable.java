package io.proofstream.lake;

import io.proofstream.message.Message;
import io.proofstream.tables.Tables;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.table.data.GenericRowData;
import org.apache.flink.table.data.RowData;
import org.apache.flink.table.data.TimestampData;
import org.apache.flink.table.runtime.typeutils.InternalTypeInfo;
import org.apache.iceberg.PartitionSpec;
import org.apache.iceberg.Schema;
import org.apache.iceberg.catalog.Catalog;
import org.apache.iceberg.catalog.TableIdentifier;
import org.apache.iceberg.flink.CatalogLoader;
import org.apache.iceberg.flink.FlinkSchemaUtil;
import org.apache.iceberg.flink.TableLoader;
import org.apache.iceberg.flink.sink.IcebergSink;
import org.apache.iceberg.types.Types;

/** The benchmark's yardstick: messages as they are, appended to one table. */
public final class BareTable {
  private static final TableIdentifier NAME = TableIdentifier.of(Tables.NAMESPACE, "bench_bare");
  private static final Schema SCHEMA =
      new Schema(
          Types.NestedField.required(1, "recorded_at", Types.TimestampType.withZone()),
          Types.NestedField.required(2, "_partition", Types.IntegerType.get()),
          Types.NestedField.required(3, "_offset", Types.LongType.get()),
          Types.NestedField.optional(4, "value", Types.BinaryType.get()));

  private BareTable() {}

  public static void write(DataStream<Message> messages, CatalogSettings settings) {
    CatalogLoader loader = settings.loader();
    Catalog catalog = loader.loadCatalog();
    if (catalog.tableExists(NAME)) {
      catalog.dropTable(NAME, true);
    }
    catalog.createTable(NAME, SCHEMA, PartitionSpec.builderFor(SCHEMA).day("recorded_at").build());
    DataStream<RowData> rows =
        messages
            .map(BareTable::row, InternalTypeInfo.of(FlinkSchemaUtil.convert(SCHEMA)))
            .uid("bench.make-rows");
    IcebergSink.forRowData(rows)
        .tableLoader(TableLoader.fromCatalog(loader, NAME))
        .uidSuffix("bench_bare")
        .append();
  }

  private static RowData row(Message message) {
    return GenericRowData.of(
        TimestampData.fromInstant(message.recordedAt()),
        message.origin().partition(),
        message.origin().offset(),
        message.value());
  }
}
