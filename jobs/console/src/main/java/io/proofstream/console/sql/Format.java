package io.proofstream.console.sql;

import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** How an answer looks: for eyes, for spreadsheets, for programs. */
public enum Format {
  TABLE {
    @Override
    public AnswerWriter open(Writer out, List<Column> columns, Options options) {
      return new TableWriter(out, columns, options.maxWidth());
    }
  },
  CSV {
    @Override
    public AnswerWriter open(Writer out, List<Column> columns, Options options) throws IOException {
      return new CsvWriter(out, columns, options.rawCsv());
    }
  },
  JSON {
    @Override
    public AnswerWriter open(Writer out, List<Column> columns, Options options) throws IOException {
      return new JsonWriter(out, columns);
    }
  };

  /**
   * What a person may choose about a format.
   *
   * @param maxWidth characters shown of one value in a table; 0 for all
   * @param rawCsv text values as they are, even where a spreadsheet would run them as formulas
   */
  public record Options(int maxWidth, boolean rawCsv) {}

  /** Begins an answer with these columns. */
  public abstract AnswerWriter open(Writer out, List<Column> columns, Options options)
      throws IOException;
}
