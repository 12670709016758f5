package io.proofstream.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The tables as anyone sees them: through Trino. */
record Tables(String jdbc, Path root) {

  /** Rows as text, columns joined by a blank. */
  List<String> rows(String query) {
    Properties user = new Properties();
    user.setProperty("user", "system-test");
    try (Connection connection = DriverManager.getConnection(jdbc, user);
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(query)) {
      List<String> rows = new ArrayList<>();
      while (result.next()) {
        StringJoiner row = new StringJoiner(" ");
        for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
          row.add(String.valueOf(result.getObject(i)));
        }
        rows.add(row.toString());
      }
      return rows;
    } catch (SQLException e) {
      throw new IllegalStateException("Trino refused: " + query, e);
    }
  }

  long number(String query) {
    return Long.parseLong(rows(query).getFirst());
  }

  /** What each invariant in sql/checks finds wrong; empty where all hold. */
  Map<String, List<String>> violations() {
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

  /** Snapshots of a table that the job committed for one checkpoint. */
  long snapshotsOf(String table, long checkpoint) {
    return number(
        "SELECT count(*) FROM \"%s$snapshots\" WHERE element_at(summary, 'flink.max-committed-checkpoint-id') = '%d'"
            .formatted(table, checkpoint));
  }
}
