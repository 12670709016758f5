package io.proofstream;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import com.google.googlejavaformat.java.ImportOrderer;
import com.google.googlejavaformat.java.JavaFormatterOptions.Style;
import com.google.googlejavaformat.java.RemoveUnusedImports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every Java file of the project looks as google-java-format writes it. {@code mvn -pl
 * jobs/compliance test -Dtest=FormatTest -Dformat=write} rewrites those that do not.
 */
class FormatTest {
  private final Formatter formatter = new Formatter();

  @Test
  void everyFileIsFormatted() throws Exception {
    Path root = Path.of(System.getProperty("proofstream.root"));
    boolean write = "write".equals(System.getProperty("format"));
    List<Path> differing =
        sources(root.resolve("jobs"))
            .filter(file -> differs(file, write))
            .map(root::relativize)
            .toList();

    assertThat(write ? List.of() : differing)
        .as("files that google-java-format would change; -Dformat=write rewrites them")
        .isEmpty();
  }

  private static Stream<Path> sources(Path jobs) throws IOException {
    return Files.walk(jobs)
        .filter(file -> file.toString().endsWith(".java"))
        .filter(file -> jobs.relativize(file).toString().matches("(.*/)?src/.*"))
        .filter(file -> !jobs.relativize(file).toString().matches("(.*/)?target/.*"))
        .sorted();
  }

  private boolean differs(Path file, boolean write) {
    try {
      String source = Files.readString(file);
      String formatted = formatted(source);
      if (write && !formatted.equals(source)) {
        Files.writeString(file, formatted);
      }
      return !formatted.equals(source);
    } catch (IOException | FormatterException e) {
      throw new AssertionError("cannot format " + file, e);
    }
  }

  /** As the formatter's own command line does it. */
  private String formatted(String source) throws FormatterException {
    String used = RemoveUnusedImports.removeUnusedImports(source);
    return formatter.formatSource(ImportOrderer.reorderImports(used, Style.GOOGLE));
  }
}
