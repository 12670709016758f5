package io.proofstream.judgement.brief;

import static io.proofstream.asset.Says.pushed;
import static io.proofstream.asset.Scanned.scan;
import static org.assertj.core.api.Assertions.assertThat;

import io.proofstream.judgement.Reason;
import io.proofstream.judgement.outcome.ControlEvaluation;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Evidence that comes late, of six images that were scanned all the time but for one night. */
class RevisingTest {
  private static final String COVERAGE = "scan-coverage";

  /** No event falls on the end of a day. */
  private static final Duration NIGHT = Duration.ofHours(19).plusMinutes(47);

  private final Fleet fleet = new Fleet(6, "soc2-tsc-2017");
  private Instant missed;

  @BeforeEach
  void missOneScan() throws Exception {
    fleet.happens(pushed("sha256:1"));
    scanned(NIGHT);
    scanned(NIGHT);
    missed = fleet.now();
    fleet.passes(NIGHT);
    scanned(NIGHT);
  }

  @Test
  void whatComesInTimeRevisesNothing() {
    assertThat(revisions()).isEmpty();
  }

  @Test
  void aScanThatComesLateRevisesTheDaysThatItWasMissedIn() throws Exception {
    comesLate();
    List<ControlEvaluation> coverage = revisions(COVERAGE);
    assertThat(coverage).isNotEmpty();
    for (ControlEvaluation revision : coverage) {
      ControlEvaluation said = superseded(revision);
      assertThat(revision.revision()).isEqualTo(said.revision() + 1);
      assertThat(revision.windowEndAt()).isEqualTo(said.windowEndAt()).isAfter(missed);
      assertThat(revision.value()).isGreaterThan(said.value());
      assertThat(revision.denominator()).isEqualTo(said.denominator());
      assertThat(revision.previousStatus()).isEqualTo(said.status());
      assertThat(revision.by().at()).isAfter(said.by().at());
    }
  }

  @Test
  void itSaysWhatWouldHaveBeenSaidHadItComeInTime() throws Exception {
    Fleet punctual = new Fleet(6, "soc2-tsc-2017");
    punctual.happens(pushed("sha256:1"));
    for (int i = 0; i < 4; i++) {
      punctual.happens(scan("sha256:1").database(punctual.now()));
      punctual.passes(NIGHT);
    }
    comesLate();
    for (ControlEvaluation revision : revisions(COVERAGE)) {
      ControlEvaluation wouldBe =
          punctual.evaluations.stream()
              .filter(row -> COVERAGE.equals(row.checkId()))
              .filter(row -> row.windowEndAt().equals(revision.windowEndAt()))
              .findFirst()
              .orElseThrow();
      assertThat(revision.value()).isEqualTo(wouldBe.value());
      assertThat(revision.status()).isEqualTo(wouldBe.status());
    }
  }

  @Test
  void anotherThatTellsNothingNewRevisesNothingMore() throws Exception {
    comesLate();
    int many = revisions(COVERAGE).size();
    comesLate();
    assertThat(revisions(COVERAGE)).hasSize(many);
  }

  @Test
  void whereNobodyWasHeardThatStaysSo() throws Exception {
    comesLate();
    assertThat(revisions())
        .extracting(row -> superseded(row).reason())
        .doesNotContain(Reason.NEVER_CONNECTED, Reason.SILENT, Reason.STALE);
  }

  private void scanned(Duration until) throws Exception {
    fleet.happens(scan("sha256:1").database(fleet.now()));
    fleet.passes(until);
  }

  private void comesLate() throws Exception {
    fleet.happens(scan("sha256:1").database(missed).occurred(missed));
    fleet.passes(Duration.ofHours(2));
  }

  private List<ControlEvaluation> revisions() {
    return fleet.evaluations.stream().filter(row -> row.trigger().equals("late")).toList();
  }

  private List<ControlEvaluation> revisions(String check) {
    return revisions().stream().filter(row -> check.equals(row.checkId())).toList();
  }

  private ControlEvaluation superseded(ControlEvaluation revision) {
    return fleet.evaluations.stream()
        .filter(row -> row.evaluationId().equals(revision.supersedes()))
        .findFirst()
        .orElseThrow();
  }
}
