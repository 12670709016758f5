package io.proofstream.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Comma-separated values with a first line of names; a value may be quoted, none has a line end.
 */
public final class CsvText {
  private CsvText() {}

  /**
   * A line below the first.
   *
   * @param line from 1
   */
  public record Row(int line, Map<String, String> cells) {
    /** Empty if there is no such column. */
    public String get(String column) {
      return cells.getOrDefault(column, "");
    }
  }

  public static List<Row> rows(String text) {
    List<String> lines = text.lines().toList();
    List<String> names = lines.isEmpty() ? List.of() : cells(lines.getFirst());
    List<Row> rows = new ArrayList<>();
    for (int i = 1; i < lines.size(); i++) {
      if (!lines.get(i).isBlank()) {
        rows.add(row(i + 1, names, cells(lines.get(i))));
      }
    }
    return rows;
  }

  private static Row row(int line, List<String> names, List<String> cells) {
    Map<String, String> row = new LinkedHashMap<>();
    for (int i = 0; i < names.size() && i < cells.size(); i++) {
      row.put(names.get(i), cells.get(i));
    }
    return new Row(line, row);
  }

  private static List<String> cells(String line) {
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '"' && quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
        cell.append('"');
        i++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (c == ',' && !quoted) {
        cells.add(cell.toString());
        cell.setLength(0);
      } else {
        cell.append(c);
      }
    }
    cells.add(cell.toString());
    return cells;
  }
}
