package io.proofstream.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofstream.console.Typed.Outcome;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqlCommandTest {
  @TempDir Path folder;
  private FakeTrino trino;

  @BeforeEach
  void trinoRuns() throws IOException {
    trino = new FakeTrino().answering("SELECT 1", "[[1]]").answering("SELECT 2", "[[2],[null]]");
  }

  @AfterEach
  void trinoStops() {
    trino.close();
  }

  @Test
  void printsDataOnStandardOutputAndTheRestBesideIt() {
    Outcome outcome = type("sql", "SELECT 2");

    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.out()).isEqualTo("   n\n----\n   2\nNULL\n");
    assertThat(outcome.err()).matches("2 rows, [0-9.]+ s\\R");
  }

  @Test
  void printsCsvAndJson() {
    assertThat(type("sql", "SELECT 2", "--format", "csv").out()).isEqualTo("n\r\n2\r\n\r\n");
    assertThat(type("sql", "SELECT 2", "--format=json").out())
        .isEqualTo("[\n{\"n\":2},\n{\"n\":null}\n]\n");
  }

  @Test
  void asksEvidenceInUtcAsThePersonWhoAsks() {
    type("sql", "SELECT 1", "--user", "auditor");

    assertThat(trino.lastHeader("X-trino-user")).isEqualTo("auditor");
    assertThat(trino.lastHeader("X-trino-catalog")).isEqualTo("evidence");
    assertThat(trino.lastHeader("X-trino-schema")).isEqualTo("proofstream");
    assertThat(trino.lastHeader("X-trino-time-zone")).isEqualTo("UTC");
    assertThat(trino.lastHeader("X-trino-source")).isEqualTo("proofstream");
  }

  @Test
  void believesTheFlagBeforeTheAddressAboutCatalogAndSchema() {
    String address = "jdbc:trino://" + trino.address() + "/sealed/q3";

    type("sql", "SELECT 1", "--trino", address, "--schema", "q4");

    assertThat(trino.lastHeader("X-trino-catalog")).isEqualTo("sealed");
    assertThat(trino.lastHeader("X-trino-schema")).isEqualTo("q4");
  }

  @Test
  void asksTheStatementsOfAFileOneAfterTheOther() throws IOException {
    Path file = Files.writeString(folder.resolve("q.sql"), "SELECT 1;\n-- ;\nSELECT 2;\n");
    trino.answering("-- ;\nSELECT 2", "[[2]]");

    Outcome outcome = type("sql", "-f", file.toString());

    assertThat(trino.asked()).containsExactly("SELECT 1", "-- ;\nSELECT 2");
    assertThat(outcome.out()).isEqualTo("n\n-\n1\n\nn\n-\n2\n");
  }

  @Test
  void asksWhatIsPipedIn() {
    Outcome outcome = keyboard().piping("SELECT 1;").type("sql", "-f", "-");

    assertThat(outcome.out()).isEqualTo("n\n-\n1\n");
  }

  @Test
  void endsAtTheFirstFailureAndSaysWhereInTheFile() throws IOException {
    String nope = "SELECT\n  nope";
    trino.failing(nope, 47, "line 2:3: Column 'nope' cannot be resolved");
    Path file = Files.writeString(folder.resolve("q.sql"), "SELECT 1;\n\n" + nope + ";SELECT 2");

    Outcome outcome = type("sql", "-f", file.toString());

    assertThat(outcome.exitCode()).isEqualTo(Problem.FAILED);
    assertThat(outcome.err())
        .contains("Error: " + file + ":4:3: Column 'nope' cannot be resolved", "20261121_1");
    assertThat(trino.asked()).hasSize(2);
  }

  @Test
  void passesOnWhatTrinoSaysAboutOneStatement() {
    trino.failing("SELEC", 1, "line 1:1: mismatched input 'SELEC'");

    Outcome outcome = type("sql", "SELEC");

    assertThat(outcome.exitCode()).isEqualTo(Problem.FAILED);
    assertThat(outcome.err()).startsWith("Error: line 1:1: mismatched input 'SELEC'\n  Why: ");
  }

  @Test
  void saysHowManyRowsAStatementChanged() {
    trino.changing("INSERT", 3);

    Outcome outcome = type("sql", "INSERT");

    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err()).startsWith("done: 3 rows changed, ");
  }

  @Test
  void stopsATableAtItsRowLimitAndSaysSo() {
    String rows =
        IntStream.rangeClosed(1, 1_001)
            .mapToObj(n -> "[" + n + "]")
            .collect(Collectors.joining(",", "[", "]"));
    trino.answering("SELECT n", rows);

    Outcome table = type("sql", "SELECT n");
    assertThat(table.out()).endsWith("\n1000\n");
    assertThat(table.err()).startsWith("first 1000 rows, there are more (--max-rows 0 prints all)");
    assertThat(type("sql", "SELECT n", "--max-rows", "0").err()).startsWith("1001 rows, ");
    assertThat(type("sql", "SELECT n", "--max-rows", "1001").err()).startsWith("1001 rows, ");
    assertThat(type("sql", "SELECT n", "--format", "csv").err()).startsWith("1001 rows, ");
    assertThat(type("sql", "SELECT n", "--format", "csv", "--max-rows", "1").out())
        .isEqualTo("n\r\n1\r\n");
  }

  @Test
  void saysThatTrinoIsDownAndHowToStartIt() {
    String nowhere = Typed.closedPort();

    Outcome outcome = type("sql", "SELECT 1", "--trino", nowhere);

    assertThat(outcome.exitCode()).isEqualTo(Problem.UNREACHABLE);
    assertThat(outcome.err())
        .contains("Error: Trino does not answer at " + nowhere, "./proofstream up starts");
    assertThat(outcome.err().lines()).hasSize(3);
  }

  @Test
  void waitsNoLongerThanItsTimeoutForAServerThatNeverAnswers() throws IOException {
    try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String address = "127.0.0.1:" + silent.getLocalPort();

      Outcome outcome = type("sql", "SELECT 1", "--trino", address, "--timeout", "1");

      assertThat(outcome.exitCode()).isEqualTo(Problem.UNREACHABLE);
      assertThat(outcome.err()).contains("Trino does not answer at " + address);
    }
  }

  @Test
  void saysThatTrinoIsStillStarting() {
    trino.failing("SELECT 3", 65_548, "Trino server is still initializing");

    assertThat(type("sql", "SELECT 3").exitCode()).isEqualTo(Problem.UNREACHABLE);
  }

  @Test
  void neverPrintsThePasswordOfAnAddress() {
    Outcome outcome =
        type("sql", "SELECT 1", "--trino", "jdbc:trino://h:1?bad=1&password=secret&SSL=true");

    assertThat(outcome.exitCode()).isEqualTo(Problem.USAGE);
    assertThat(outcome.err()).doesNotContain("secret").contains("h:1", "bad");
  }

  @Test
  void refusesWhatCannotBeAsked() {
    assertThat(type("sql").exitCode()).isEqualTo(Problem.USAGE);
    assertThat(type("sql", " -- nothing").exitCode()).isEqualTo(Problem.USAGE);
    assertThat(type("sql", "SELECT 'x").err()).contains("opened in line 1 is never closed");
    assertThat(type("sql", "SELECT 1", "-f", "q.sql").exitCode()).isEqualTo(Problem.USAGE);
    assertThat(type("sql", "SELECT 1", "--max-rows", "-1").exitCode()).isEqualTo(Problem.USAGE);
    assertThat(type("sql", "SELECT 1", "--format", "xml").err()).contains("xml");
    assertThat(type("sql", "-f", "nope.sql").exitCode()).isEqualTo(Problem.FAILED);
    assertThat(trino.asked()).isEmpty();
  }

  private Outcome type(String... arguments) {
    return keyboard().type(arguments);
  }

  private Typed keyboard() {
    return Typed.in(folder).with("PROOFSTREAM_TRINO", trino.address());
  }
}
