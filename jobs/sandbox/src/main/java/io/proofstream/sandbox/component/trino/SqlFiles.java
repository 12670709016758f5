package io.proofstream.sandbox.component.trino;

import io.proofstream.sandbox.state.SandboxException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Files of one statement each, named like what they declare. */
final class SqlFiles {
  private static final String ENDING = ".sql";

  private SqlFiles() {}

  /** By name, in its order; none if there is no such folder. */
  static Map<String, Path> in(Path folder) {
    if (!Files.isDirectory(folder)) {
      return Map.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.getFileName().toString().endsWith(ENDING))
          .collect(
              Collectors.toMap(SqlFiles::name, file -> file, (one, other) -> one, TreeMap::new));
    } catch (IOException e) {
      throw new SandboxException("cannot read " + folder + ": " + e, e);
    }
  }

  static void run(Statement statement, Path file) throws SQLException {
    try {
      statement.execute(Files.readString(file).strip().replaceFirst(";$", ""));
    } catch (IOException e) {
      throw new SandboxException("cannot read " + file + ": " + e, e);
    } catch (SQLException e) {
      throw new SandboxException("Trino refused " + file + ": " + e.getMessage(), e);
    }
  }

  private static String name(Path file) {
    String name = file.getFileName().toString();
    return name.substring(0, name.length() - ENDING.length());
  }
}
