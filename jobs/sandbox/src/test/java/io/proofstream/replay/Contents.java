package io.proofstream.replay;

import io.proofstream.system.Tables;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What tables hold, whatever the order of their rows and whenever those were committed. */
final class Contents {
  /** Checkpoints, and which subtask read what; and what people did, the rebuild among it. */
  private static final String OF_THE_RUN = "'cuts', 'audit_log'";

  private Contents() {}

  /** Per table: rows, a digest of whole rows, and one of each column, for whoever must look why. */
  static Map<String, String> of(Tables tables) {
    Map<String, List<String>> columns = new TreeMap<>();
    for (List<String> column :
        tables.cells(
            """
            SELECT table_name, column_name
            FROM information_schema.columns
            WHERE table_schema = current_schema AND table_name NOT IN (%s)
            ORDER BY table_name, ordinal_position
            """
                .formatted(OF_THE_RUN))) {
      columns
          .computeIfAbsent(column.getFirst(), table -> new ArrayList<>())
          .add("\"" + column.getLast() + "\"");
    }
    Map<String, String> contents = new TreeMap<>();
    columns.forEach((table, all) -> contents.put(table, of(tables, table, all)));
    return contents;
  }

  private static String of(Tables tables, String table, List<String> columns) {
    String each =
        columns.stream()
            .map(column -> "'%s ' || %s".formatted(column, digest(column)))
            .collect(Collectors.joining(", "));
    return tables
        .rows(
            "SELECT count(*), %s, array_join(ARRAY[%s], ', ') FROM \"%s\""
                .formatted(digest("ROW(" + String.join(", ", columns) + ")"), each, table))
        .getFirst();
  }

  private static String digest(String value) {
    return "coalesce(to_hex(checksum(%s)), 'none')".formatted(value);
  }
}
