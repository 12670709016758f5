package io.proofstream.console.sql;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;

/**
 * Aligned columns for eyes: numbers to the right, null as NULL, long values cut with an ellipsis.
 * Evidence is other people's text, so nothing in it may steer the terminal.
 */
final class TableWriter implements AnswerWriter {
  private final Writer out;
  private final List<Column> columns;
  private final int maxWidth;
  private final List<String[]> rows = new ArrayList<>();
  private final int[] widths;
  private String page;

  TableWriter(Writer out, List<Column> columns, int maxWidth) {
    this.out = out;
    this.columns = columns;
    this.maxWidth = maxWidth;
    this.widths = columns.stream().mapToInt(column -> width(column.name())).toArray();
  }

  @Override
  public void row(List<Object> values) {
    page = rows.isEmpty() && values.size() == 1 ? pageOf(values.get(0)) : null;
    String[] row = new String[values.size()];
    for (int i = 0; i < row.length; i++) {
      Object value = values.get(i);
      row[i] = value == null ? "NULL" : cut(Visible.text(Values.text(value)));
      widths[i] = Math.max(widths[i], width(row[i]));
    }
    rows.add(row);
  }

  @Override
  public void end() throws IOException {
    if (page != null) {
      out.write(page);
      return;
    }
    line(columns.stream().map(Column::name).toArray(String[]::new));
    String[] rule = new String[widths.length];
    for (int i = 0; i < rule.length; i++) {
      rule[i] = "-".repeat(widths[i]);
    }
    line(rule);
    for (String[] row : rows) {
      line(row);
    }
  }

  /** The only value of an answer with several lines, such as a plan or DDL, reads best as it is. */
  private static String pageOf(Object value) {
    if (!(value instanceof String text) || text.strip().indexOf('\n') < 0) {
      return null;
    }
    StringBuilder page = new StringBuilder();
    text.lines().map(Visible::text).forEach(line -> page.append(line).append('\n'));
    return page.toString();
  }

  private void line(String[] cells) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < cells.length; i++) {
      String space = " ".repeat(widths[i] - width(cells[i]));
      line.append(i == 0 ? "" : "  ");
      line.append(columns.get(i).isNumber() ? space + cells[i] : cells[i] + space);
    }
    out.write(line.toString().stripTrailing() + "\n");
  }

  private String cut(String value) {
    if (maxWidth == 0 || width(value) <= maxWidth) {
      return value;
    }
    return value.substring(0, value.offsetByCodePoints(0, maxWidth - 1)) + "…";
  }

  private static int width(String value) {
    return value.codePointCount(0, value.length());
  }
}
