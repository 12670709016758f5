package io.proofstream.console.findings;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofstream.console.FakeTrino;
import io.proofstream.console.Problem;
import io.proofstream.console.Typed;
import io.proofstream.console.Typed.Outcome;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FindingsCommandTest {
  private static final String COLUMN =
      "[{\"name\":\"time_left\",\"type\":\"varchar\",\"typeSignature\":{\"rawType\":\"varchar\","
          + "\"arguments\":[{\"kind\":\"LONG\",\"value\":2147483647}]}}]";

  private static final String RUNNING =
      "('open', 'acknowledged', 'in_progress', 'remediation_claimed', 'mitigated')";

  @TempDir Path folder;
  private FakeTrino trino;

  @BeforeEach
  void trinoRuns() throws IOException {
    trino = new FakeTrino().answeringAll("SELECT", COLUMN, "[[\"-3 d 04 h\"]]");
  }

  @AfterEach
  void trinoStops() {
    trino.close();
  }

  @Test
  void asksForAllTheMostUrgentFirst() {
    Outcome outcome = type();

    assertThat(outcome.exitCode()).isZero();
    assertThat(asked())
        .contains("date_diff('second', TIMESTAMP '2026-11-21 12:00:00.000000 UTC', deadline_at)")
        .endsWith(
            "FROM findings ORDER BY IF(state IN "
                + RUNNING
                + ", deadline_at) NULLS LAST, deadline_at NULLS LAST, finding_id LIMIT 50");
    assertThat(outcome.out()).contains("time_left", "-3 d 04 h");
  }

  @Test
  void countsTimeOnlyForWhatIsStillToBeMended() {
    type();

    assertThat(asked())
        .contains(
            "IF(IF(state IN " + RUNNING + ", deadline_at) IS NOT NULL, format('%s%d d %02d h', ");
  }

  @Test
  void asksOnlyForWhatIsMeant() {
    type(
        "--open",
        "--breached",
        "--severity",
        "Critical,high",
        "--team",
        "o'x",
        "--org",
        "acme",
        "--limit",
        "0");

    assertThat(asked())
        .contains(
            " WHERE state IN "
                + RUNNING
                + " AND sla_status = 'breached' AND severity IN ('critical', 'high')"
                + " AND owner_team = 'o''x' AND org = 'acme' ORDER BY ")
        .doesNotContain("LIMIT");
  }

  @Test
  void findsAssetsByPatternsInWhichOnlyStarsStandForMore() {
    type("--asset", "ghcr.io/acme_1/*");
    assertThat(asked()).contains("WHERE repository LIKE 'ghcr.io/acme\\_1/%' ESCAPE '\\'");

    type("--asset", "*/shop:1.4");
    assertThat(trino.asked().getLast())
        .contains("WHERE repository || ':' || stream LIKE '%/shop:1.4' ESCAPE '\\'");
  }

  @Test
  void answersProgramsToo() {
    assertThat(type("--json").out()).isEqualToIgnoringWhitespace("[{\"time_left\":\"-3 d 04 h\"}]");
  }

  @Test
  void namesTheWordsThatThereAre() {
    assertThat(type("--severity", "severe").exitCode()).isEqualTo(Problem.USAGE);
    assertThat(type("--severity", "severe").err()).contains("critical, high");
    assertThat(type("--limit", "-1").exitCode()).isEqualTo(Problem.USAGE);
    assertThat(trino.asked()).isEmpty();
  }

  private String asked() {
    return trino.asked().getFirst();
  }

  private Outcome type(String... arguments) {
    String[] all =
        Stream.concat(Stream.of("findings"), Arrays.stream(arguments)).toArray(String[]::new);
    return Typed.in(folder).with("PROOFSTREAM_TRINO", trino.address()).type(all);
  }
}
