package io.proofstream.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EndpointsTest {
  @TempDir Path root;

  @BeforeEach
  void somethingRunsHere() throws IOException {
    write(root.resolve(".proofstream"), "kafka.bootstrap=file:1\ntrino.jdbc=jdbc:trino://file:2\n");
  }

  @Test
  void believesTheFlagBeforeTheEnvironmentBeforeTheFile() {
    Map<String, String> environment =
        Map.of("PROOFSTREAM_KAFKA", "environment:1", "PROOFSTREAM_TRINO", "environment:2");

    assertThat(Endpoints.of(environment, root).kafka("flag:1")).isEqualTo("flag:1");
    assertThat(Endpoints.of(environment, root).kafka(null)).isEqualTo("environment:1");
    assertThat(Endpoints.of(Map.of(), root).kafka(null)).isEqualTo("file:1");
    assertThat(Endpoints.of(environment, root).trino("jdbc:trino://flag:2"))
        .isEqualTo("jdbc:trino://flag:2");
    assertThat(Endpoints.of(environment, root).trino(null)).isEqualTo("jdbc:trino://environment:2");
    assertThat(Endpoints.of(Map.of(), root).trino(null)).isEqualTo("jdbc:trino://file:2");
  }

  @Test
  void takesBlankVariablesForAbsentOnes() {
    Map<String, String> environment = Map.of("PROOFSTREAM_KAFKA", " ", "PROOFSTREAM_HOME", "");

    assertThat(Endpoints.of(environment, root).kafka(null)).isEqualTo("file:1");
  }

  @Test
  void looksWhereTheStateFolderWasMovedTo(@TempDir Path elsewhere) throws IOException {
    write(elsewhere, "kafka.bootstrap=elsewhere:1\n");
    Endpoints endpoints = Endpoints.of(Map.of("PROOFSTREAM_HOME", elsewhere.toString()), root);

    assertThat(endpoints.stateFolder()).isEqualTo(elsewhere);
    assertThat(endpoints.kafka(null)).isEqualTo("elsewhere:1");
  }

  @Test
  void saysWhatStartsItWhenNothingRuns(@TempDir Path empty) {
    assertThatThrownBy(() -> Endpoints.of(Map.of(), empty).trino(null))
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> {
              assertThat(problem.exitCode()).isEqualTo(Problem.UNREACHABLE);
              assertThat(problem.lines())
                  .containsExactly(
                      "Error: nothing says where Trino is",
                      "  Why: no --trino, no PROOFSTREAM_TRINO, and no trino.jdbc in "
                          + empty.resolve(".proofstream/endpoints.properties"),
                      "  Fix: ./proofstream up starts everything here and writes that file");
            });
  }

  @Test
  void saysSoWhenTheFileCannotBeRead() throws IOException {
    write(root.resolve(".proofstream"), "kafka.bootstrap=\\u00zz\n");

    assertThatThrownBy(() -> Endpoints.of(Map.of(), root).kafka(null))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("cannot read");
  }

  private static void write(Path folder, String content) throws IOException {
    Files.createDirectories(folder);
    Files.writeString(folder.resolve(Endpoints.FILE), content);
  }
}
