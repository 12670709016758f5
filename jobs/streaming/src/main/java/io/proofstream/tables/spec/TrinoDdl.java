package io.proofstream.tables.spec;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.StringJoiner;
import org.apache.iceberg.types.Type;

/** Renders a table as the Trino statement that creates it: {@code sql/tables/<name>.sql}. */
public final class TrinoDdl {
  private TrinoDdl() {}

  public static String render(TableSpec<?> spec) {
    StringJoiner columns = new StringJoiner(",\n  ", "(\n  ", "\n)");
    for (Column<?> column : spec.columns()) {
      columns.add(
          column.name()
              + " "
              + type(column.type())
              + (column.required() ? " NOT NULL" : "")
              + " COMMENT "
              + quoted(column.comment()));
    }
    return """
    -- Rendered from io.proofstream.tables: change it there, then run the tests with -Drender=write.
    CREATE TABLE IF NOT EXISTS %s %s
    COMMENT %s
    WITH (
      format = 'PARQUET',
      format_version = 2,
      compression_codec = 'ZSTD',
      partitioning = ARRAY['%s'],
      sorted_by = ARRAY['%s'],
      extra_properties = %s
    )
    """
        .formatted(
            spec.name(),
            columns,
            quoted(spec.comment()),
            spec.layout().inTrino(),
            spec.layout().sortedBy(),
            map(properties()));
  }

  /**
   * A commit is retried for half an hour, so that an outage of the catalog does not fail the job;
   * old metadata files go as new ones come; wide text columns carry no bounds.
   */
  private static Map<String, String> properties() {
    Map<String, String> properties = new LinkedHashMap<>();
    properties.put("commit.retry.num-retries", "120");
    properties.put("commit.retry.max-wait-ms", "15000");
    properties.put("commit.retry.total-timeout-ms", "1800000");
    properties.put("write.metadata.delete-after-commit.enabled", "true");
    properties.put("write.metadata.previous-versions-max", "20");
    // A writer holds one page of each file that is open, and catching up opens one a day and table.
    properties.put("write.parquet.page-size-bytes", "65536");
    return properties;
  }

  private static String map(Map<String, String> properties) {
    StringJoiner keys = new StringJoiner(",\n      ", "ARRAY[\n      ", "\n    ]");
    StringJoiner values = new StringJoiner(", ", "ARRAY[", "]");
    properties.forEach(
        (key, value) -> {
          keys.add(quoted(key));
          values.add(quoted(value));
        });
    return "MAP(\n    " + keys + ",\n    " + values + "\n  )";
  }

  private static String quoted(String text) {
    return "'" + text.replace("'", "''") + "'";
  }

  private static String type(Type type) {
    return switch (type.typeId()) {
      case STRING -> "varchar";
      case INTEGER -> "integer";
      case LONG -> "bigint";
      case DOUBLE -> "double";
      case BOOLEAN -> "boolean";
      case BINARY -> "varbinary";
      case TIMESTAMP -> "timestamp(6) with time zone";
      case LIST -> "array(" + type(type.asListType().elementType()) + ")";
      default -> throw new IllegalArgumentException("No Trino type for " + type);
    };
  }
}
