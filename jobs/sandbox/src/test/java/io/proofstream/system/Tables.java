package io.proofstream.system;

import io.proofstream.sandbox.Sandbox;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The tables as anyone sees them: through Trino. */
public record Tables(String jdbc, Path root) {

  public static Tables of(Sandbox house) {
    return new Tables(house.endpoints().trinoJdbc(), house.root());
  }

  /** Rows as text, columns joined by a blank. */
  public List<String> rows(String query) {
    return cells(query).stream()
        .map(row -> row.stream().map(String::valueOf).collect(Collectors.joining(" ")))
        .toList();
  }

  /** Rows as texts; what is null stays so. */
  public List<List<String>> cells(String query) {
    Properties user = new Properties();
    user.setProperty("user", "system-test");
    try (Connection connection = DriverManager.getConnection(jdbc, user);
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(query)) {
      List<List<String>> rows = new ArrayList<>();
      while (result.next()) {
        List<String> row = new ArrayList<>();
        for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
          Object cell = result.getObject(i);
          row.add(cell == null ? null : cell.toString());
        }
        rows.add(row);
      }
      return rows;
    } catch (SQLException e) {
      throw new IllegalStateException("Trino refused: " + query, e);
    }
  }

  public long number(String query) {
    return Long.parseLong(rows(query).getFirst());
  }

  /**
   * What each invariant in sql/checks finds wrong; empty where all hold. Tables of one checkpoint
   * are committed one after the other, and a query may fall in between: what is wrong must be so
   * still when more cuts have passed.
   */
  public Map<String, List<String>> violations() {
    Map<String, List<String>> found = violationsNow();
    if (found.isEmpty()) {
      return found;
    }
    awaitCuts();
    Map<String, List<String>> still = violationsNow();
    still.keySet().retainAll(found.keySet());
    return still;
  }

  private Map<String, List<String>> violationsNow() {
    Map<String, List<String>> violations = new TreeMap<>();
    try (Stream<Path> checks = Files.list(root.resolve("sql/checks"))) {
      for (Path check : checks.sorted().toList()) {
        List<String> found = rows(Files.readString(check));
        if (!found.isEmpty()) {
          violations.put(check.getFileName().toString(), found);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return violations;
  }

  /** A question as it is committed in sql/questions. */
  public String question(String name) {
    try {
      return Files.readString(root.resolve("sql/questions").resolve(name + ".sql"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Waits until a complete cut has passed all that is booked now: then every table has its rows.
   */
  public void awaitCuts() {
    long reached = number("SELECT coalesce(max(checkpoint), 0) FROM cuts");
    Await.until(
        () -> "cuts after checkpoint " + reached,
        Duration.ofMinutes(4),
        Duration.ofSeconds(1),
        () -> number("SELECT coalesce(max(checkpoint), 0) FROM cuts") >= reached + 2);
  }

  /** Snapshots of a table that the job committed for one checkpoint. */
  public long snapshotsOf(String table, long checkpoint) {
    return number(
        "SELECT count(*) FROM \"%s$snapshots\" WHERE element_at(summary, 'flink.max-committed-checkpoint-id') = '%d'"
            .formatted(table, checkpoint));
  }
}
