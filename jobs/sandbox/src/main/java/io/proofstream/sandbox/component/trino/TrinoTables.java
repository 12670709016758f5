package io.proofstream.sandbox.component.trino;

import io.proofstream.sandbox.component.Progress;
import io.proofstream.sandbox.component.Site;
import io.proofstream.sandbox.state.SandboxException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The tables that {@code sql/tables} declares, one file each, named like its table. */
public final class TrinoTables {
  private static final String COMMITTED = "flink.max-committed-checkpoint-id";
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /** Trino plans each part of a union; more in one statement than this is not quicker. */
  private static final int TABLES_PER_QUERY = 10;

  private final Site site;

  public TrinoTables(Site site) {
    this.site = site;
  }

  /** Creates schema and tables where they are missing. */
  public void ensure(Progress progress) {
    Map<String, Path> declared = declared();
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE SCHEMA IF NOT EXISTS evidence." + TrinoClient.SCHEMA);
      Set<String> existing = existing(statement);
      List<String> missing =
          declared.keySet().stream().filter(table -> !existing.contains(table)).toList();
      for (String table : missing) {
        SqlFiles.run(statement, declared.get(table));
      }
      progress.step(
          "%-12s %d%s"
              .formatted(
                  "tables",
                  declared.size(),
                  missing.isEmpty() ? "" : ", " + missing.size() + " created"));
    } catch (SQLException e) {
      throw new SandboxException("cannot prepare the tables in Trino: " + e.getMessage(), e);
    }
  }

  /** Per such table that was ever committed to, the highest checkpoint that it holds. */
  public Map<String, Long> committedCheckpoints(Predicate<String> which) {
    Map<String, Long> committed = new TreeMap<>();
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      List<String> tables = existing(statement).stream().filter(which).toList();
      for (int from = 0; from < tables.size(); from += TABLES_PER_QUERY) {
        List<String> part = tables.subList(from, Math.min(tables.size(), from + TABLES_PER_QUERY));
        String query =
            part.stream().map(TrinoTables::highest).collect(Collectors.joining("\nUNION ALL\n"));
        try (ResultSet result = statement.executeQuery(query)) {
          while (result.next()) {
            long checkpoint = result.getLong(2);
            if (!result.wasNull()) {
              committed.put(result.getString(1), checkpoint);
            }
          }
        }
      }
      return committed;
    } catch (SQLException e) {
      throw new SandboxException(
          "cannot tell which checkpoint the tables hold, so no job is started: " + e.getMessage(),
          e);
    }
  }

  /** Drops such tables of those that {@code sql/tables} declares, data included. */
  public void drop(Predicate<String> which) {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      Set<String> existing = existing(statement);
      for (String table : declared().keySet()) {
        if (existing.contains(table) && which.test(table)) {
          statement.execute("DROP TABLE evidence.%s.\"%s\"".formatted(TrinoClient.SCHEMA, table));
        }
      }
    } catch (SQLException e) {
      throw new SandboxException("cannot drop the derived tables: " + e.getMessage(), e);
    }
  }

  private Connection connect() throws SQLException {
    return new TrinoClient(site).connect(PATIENCE);
  }

  private Map<String, Path> declared() {
    return SqlFiles.in(site.root().resolve("sql/tables"));
  }

  private static Set<String> existing(Statement statement) throws SQLException {
    Set<String> tables = new TreeSet<>();
    try (ResultSet result =
        statement.executeQuery(
            "SELECT table_name FROM evidence.information_schema.tables WHERE table_schema = '%s' AND table_type = 'BASE TABLE'"
                .formatted(TrinoClient.SCHEMA))) {
      while (result.next()) {
        tables.add(result.getString(1));
      }
    }
    return tables;
  }

  private static String highest(String table) {
    return "SELECT '%s', max(CAST(element_at(summary, '%s') AS bigint)) FROM evidence.%s.\"%s$snapshots\""
        .formatted(table, COMMITTED, TrinoClient.SCHEMA, table);
  }
}
