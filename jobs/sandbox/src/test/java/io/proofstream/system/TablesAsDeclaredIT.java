package io.proofstream.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The tables that Trino made are those of the committed statements, to the comment. */
@ExtendWith(RunningHouse.class)
final class TablesAsDeclaredIT {
  private static final Pattern COLUMN =
      Pattern.compile("^  (\\w+) (.+?)(?: NOT NULL)? COMMENT '(.*)',?$", Pattern.MULTILINE);

  private final Tables tables = RunningHouse.tables();

  @Test
  void everyColumnHasTheTypeAndCommentOfItsFile() throws IOException {
    try (Stream<Path> files = Files.list(tables.root().resolve("sql/tables"))) {
      for (Path file : files.toList()) {
        String table = file.getFileName().toString().replace(".sql", "");
        assertThat(tables.rows("SHOW COLUMNS FROM " + table))
            .as(table)
            .isEqualTo(declared(Files.readString(file)));
      }
    }
  }

  /** As Trino shows it: name, type, nothing, comment. */
  private static List<String> declared(String statement) {
    List<String> columns = new ArrayList<>();
    Matcher column = COLUMN.matcher(statement);
    while (column.find()) {
      columns.add(
          column.group(1) + " " + column.group(2) + "  " + column.group(3).replace("''", "'"));
    }
    assertThat(columns).isNotEmpty();
    return columns;
  }
}
