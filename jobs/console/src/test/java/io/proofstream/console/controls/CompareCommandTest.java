package io.proofstream.console.controls;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofstream.console.FakeTrino;
import io.proofstream.console.Problem;
import io.proofstream.console.Typed;
import io.proofstream.console.Typed.Outcome;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person reads who holds two moments against each other. */
class CompareCommandTest {
  private static final Instant QUARTER = Instant.parse("2026-10-01T00:00:00Z");
  private static final String STOOD =
      columns(
          "framework",
          "scope",
          "control_id",
          "to_status",
          "reason",
          "previous_assessed_status",
          "check_id");
  private static final String PASSED =
      """
      ["soc2","soc2","CC6.1","pass",null,null,null],["soc2","soc2","CC7.1","failed",null,"pass","scan-coverage"],
      ["soc2","soc2","CC8.1","pass",null,null,null]
      """;
  private static final String FELL =
      """
      ["soc2","soc2","CC6.1","warning",null,"pass","secrets-found"],["soc2","soc2","CC7.1","pass",null,"failed",null],
      ["soc2","soc2","CC8.1","not_assessed","silent","pass","builds-signed"]
      """;

  @TempDir Path folder;
  private FakeTrino trino;

  @BeforeEach
  void trinoRuns() throws IOException {
    trino = new FakeTrino().answeringAll("SELECT json_extract_scalar", columns("to"), "[]");
  }

  @AfterEach
  void trinoStops() {
    trino.close();
  }

  @Test
  void saysWhatRegressedAndWhatImprovedSinceTheEndOfAQuarter() {
    stood(QUARTER, PASSED);
    stood(Typed.NOON, FELL);

    Outcome outcome = compare("--from", "2026-Q3");

    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.out())
        .isEqualTo(
            """
            default, from 2026-10-01T00:00:00Z to 2026-11-21T12:00:00Z
            2 controls regressed, 1 improved, 0 stand otherwise, 0 are new, 0 are gone
            regressed
              pass           -> warning        soc2 CC6.1  (secrets-found)
              pass           -> not_assessed   soc2 CC8.1  (builds-signed)
            improved
              failed         -> pass           soc2 CC7.1
            """);
  }

  @Test
  void canEndAScriptWhereAnythingRegressed() {
    stood(QUARTER, PASSED);
    stood(Typed.NOON, FELL);

    assertThat(compare("--from", "2026-Q3", "--fail-on-regression").exitCode()).isEqualTo(1);
    assertThat(
            compare("--from", "2026-09", "--to", "2026-10-01", "--fail-on-regression").exitCode())
        .isZero();
  }

  @Test
  void takesTheEndOfAPeriodThatThePolicyNames() {
    trino.answeringAll("SELECT json_extract_scalar", columns("to"), "[[\"2026-10-01T00:00:00Z\"]]");
    stood(QUARTER, PASSED);
    stood(Typed.NOON, PASSED);

    assertThat(compare("--from", "last audit").out())
        .startsWith("default, from 2026-10-01T00:00:00Z to ");
    assertThat(trino.asked().getFirst()).contains("org = 'default'", "'$.name') = 'last audit'");
  }

  @Test
  void countsBackFromNow() {
    stood(Typed.NOON.minusSeconds(7 * 86_400), PASSED);
    stood(Typed.NOON.minusSeconds(36 * 3_600), PASSED);

    assertThat(compare("--from", "7d", "--to", "36h").out())
        .startsWith("default, from 2026-11-14T12:00:00Z to 2026-11-20T00:00:00Z");
  }

  @Test
  void asksOnlyForTheScopeThatIsMeant() {
    String asked = History.question("acme", "soc2", QUARTER);
    trino.answeringAll(asked, STOOD, "[]");
    trino.answeringAll(History.question("acme", "soc2", Typed.NOON), STOOD, "[]");

    assertThat(compare("--from", "2026-10-01", "--org", "acme", "--scope", "soc2").out())
        .contains("0 controls regressed");
    assertThat(asked).contains("changes.org = 'acme'", "changes.scope = 'soc2'");
  }

  @Test
  void saysWhichMomentsThereAreAndWhichAreNotOver() {
    Outcome unknown = compare("--from", "last quarter");
    assertThat(unknown.exitCode()).isEqualTo(Problem.USAGE);
    assertThat(unknown.err()).contains("--from last quarter is no moment", "2026-Q3");

    Outcome early = compare("--from", "2026-Q4");
    assertThat(early.exitCode()).isEqualTo(Problem.USAGE);
    assertThat(early.err()).contains("--from 2026-Q4 is not over", "2027-01-01T00:00:00Z");
  }

  private void stood(Instant moment, String rows) {
    trino.answeringAll(History.question("default", null, moment), STOOD, "[" + rows + "]");
  }

  private Outcome compare(String... arguments) {
    String[] all =
        Stream.concat(Stream.of("controls", "compare"), Arrays.stream(arguments))
            .toArray(String[]::new);
    return Typed.in(folder).with("PROOFSTREAM_TRINO", trino.address()).type(all);
  }

  private static String columns(String... names) {
    return Arrays.stream(names)
        .map(
            name ->
                "{\"name\":\"%s\",\"type\":\"varchar\",\"typeSignature\":{\"rawType\":\"varchar\",\"arguments\":[{\"kind\":\"LONG\",\"value\":2147483647}]}}"
                    .formatted(name))
        .collect(Collectors.joining(",", "[", "]"));
  }
}
