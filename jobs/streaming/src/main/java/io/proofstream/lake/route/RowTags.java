package io.proofstream.lake.route;

import io.proofstream.tables.Tables;
import io.proofstream.tables.spec.TableSpec;
import java.util.HashMap;
import java.util.Map;
import org.apache.flink.table.data.RowData;
import org.apache.flink.table.runtime.typeutils.InternalTypeInfo;
import org.apache.flink.util.OutputTag;
import org.apache.iceberg.flink.FlinkSchemaUtil;

/** The side output of each table's rows. */
public final class RowTags {
  private static final Map<String, OutputTag<RowData>> TAGS = new HashMap<>();

  static {
    for (TableSpec<?> table : Tables.ALL) {
      TAGS.put(
          table.name(),
          new OutputTag<>(
              table.name(), InternalTypeInfo.of(FlinkSchemaUtil.convert(table.schema()))));
    }
  }

  private RowTags() {}

  public static OutputTag<RowData> of(TableSpec<?> table) {
    return TAGS.get(table.name());
  }
}
