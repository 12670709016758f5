package io.proofstream.console.sql;

import io.proofstream.console.sql.Statements.Statement;
import io.proofstream.console.trino.Trino;
import java.io.IOException;
import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Statements asked one after the other on one connection; the first failure ends it. */
public final class Session {
  /**
   * How answers look.
   *
   * @param rowLimit rows printed of one answer; 0 for all
   */
  public record Style(Format format, Format.Options options, long rowLimit) {}

  private static final int ROWS_BETWEEN_CHECKS = 500;

  private final Trino server;
  private final Connection connection;
  private final Style style;
  private final PrintWriter out;
  private final PrintWriter err;
  private final String file;
  private int printed;

  /**
   * @param err hears how many rows came and how long it took, so that {@code out} is pure data
   * @param file where the statements come from, or null
   */
  public Session(
      Trino server,
      Connection connection,
      Style style,
      PrintWriter out,
      PrintWriter err,
      String file) {
    this.server = server;
    this.connection = connection;
    this.style = style;
    this.out = out;
    this.err = err;
    this.file = file;
  }

  /** Stops quietly when nobody reads the answers any more ({@code | head}). */
  public void ask(List<Statement> statements) {
    for (Statement statement : statements) {
      ask(statement);
      if (out.checkError()) {
        return;
      }
    }
  }

  private void ask(Statement statement) {
    long begin = System.nanoTime();
    try (java.sql.Statement asking = connection.createStatement()) {
      // A query outlives its client by minutes unless it is cancelled.
      Thread cancel = new Thread(() -> cancel(asking));
      Runtime.getRuntime().addShutdownHook(cancel);
      String outcome =
          asking.execute(statement.text())
              ? print(asking.getResultSet())
              : "done" + changed(asking.getLargeUpdateCount());
      Runtime.getRuntime().removeShutdownHook(cancel);
      out.flush();
      if (outcome != null) {
        err.println(outcome + ", " + secondsSince(begin) + " s");
      }
    } catch (SQLException e) {
      throw server.explain(e, file, statement.line());
    }
  }

  /** How many rows, or null if nobody reads them any more. */
  private String print(ResultSet result) throws SQLException {
    List<Column> columns = columns(result.getMetaData());
    long rows = 0;
    out.print(printed++ > 0 && style.format() != Format.JSON ? "\n" : "");
    try {
      AnswerWriter answer = style.format().open(out, columns, style.options());
      while (result.next()) {
        if (style.rowLimit() > 0 && rows == style.rowLimit()) {
          answer.end();
          return "first " + count(rows) + ", there are more (--max-rows 0 prints all)";
        }
        answer.row(Values.ofRow(result, columns));
        rows++;
        if (rows % ROWS_BETWEEN_CHECKS == 0 && out.checkError()) {
          return null;
        }
      }
      answer.end();
      return count(rows);
    } catch (IOException e) {
      throw new IllegalStateException("A PrintWriter keeps its errors to itself", e);
    }
  }

  private static String secondsSince(long begin) {
    return String.format(Locale.ROOT, "%.2f", (System.nanoTime() - begin) / 1e9);
  }

  private static String count(long rows) {
    return rows + (rows == 1 ? " row" : " rows");
  }

  private static String changed(long rows) {
    return rows > 0 ? ": " + count(rows) + " changed" : "";
  }

  private static List<Column> columns(ResultSetMetaData meta) throws SQLException {
    List<Column> columns = new ArrayList<>();
    for (int i = 1; i <= meta.getColumnCount(); i++) {
      columns.add(new Column(meta.getColumnLabel(i), meta.getColumnTypeName(i)));
    }
    return columns;
  }

  private static void cancel(java.sql.Statement statement) {
    try {
      statement.cancel();
    } catch (SQLException e) {
      // The process is ending: the server will find out by itself.
    }
  }
}
