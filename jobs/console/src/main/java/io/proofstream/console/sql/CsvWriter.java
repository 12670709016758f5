package io.proofstream.console.sql;

import java.io.IOException;
import java.io.Writer;
import java.util.List;

/**
 * RFC 4180. Null is an empty field, empty text is {@code ""}. Unless raw, text that a spreadsheet
 * would run as a formula is prefixed with an apostrophe (CWE-1236).
 */
final class CsvWriter implements AnswerWriter {
  private static final String FORMULA = "=+-@\t\r";

  private final Writer out;
  private final List<Column> columns;
  private final boolean raw;

  CsvWriter(Writer out, List<Column> columns, boolean raw) throws IOException {
    this.out = out;
    this.columns = columns;
    this.raw = raw;
    for (int i = 0; i < columns.size(); i++) {
      field(i, safe(columns.get(i).name()));
    }
    out.write("\r\n");
  }

  @Override
  public void row(List<Object> values) throws IOException {
    for (int i = 0; i < values.size(); i++) {
      Object value = values.get(i);
      String text = value == null ? null : Values.text(value);
      field(i, text != null && columns.get(i).isText() ? safe(text) : text);
    }
    out.write("\r\n");
  }

  @Override
  public void end() {}

  private void field(int index, String text) throws IOException {
    if (index > 0) {
      out.write(',');
    }
    if (text != null) {
      out.write(needsQuotes(text) ? '"' + text.replace("\"", "\"\"") + '"' : text);
    }
  }

  private String safe(String text) {
    boolean runs = !raw && !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0;
    return runs ? "'" + text : text;
  }

  private static boolean needsQuotes(String text) {
    return text.isEmpty()
        || text.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')
        || text.charAt(0) == ' '
        || text.charAt(text.length() - 1) == ' ';
  }
}
