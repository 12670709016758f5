package io.proofstream.control.reading;

import static io.proofstream.control.reading.SmallContent.CHECK;
import static io.proofstream.control.reading.SmallContent.FAMILY;
import static io.proofstream.control.reading.SmallContent.GAPS;
import static io.proofstream.control.reading.SmallContent.content;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/**
 * Each mistake in a check or a gap is named with its file, its line, and what was most likely
 * meant.
 */
class CheckProblemsTest {
  @Test
  void aCheckThatNoControlAsksIsAnOrphan() {
    assertThat(content().with("checks/other.yml", orphan()).problems())
        .containsExactly("checks/other.yml:1: id: other is asked by no control");
  }

  private static String orphan() {
    return """
    id: other
    title: Scans succeed
    metric: scan_success
    window: 7d
    operator: gte
    pass: 95%
    evidence: [scan_history]
    met: All did.
    missed: Some did not.
    recommendation: Look why.
    gap: scans
    """;
  }

  @Test
  void anUnknownMetricNamesTheNearest() {
    assertThat(
            content()
                .replacing(CHECK, "metric: scan_freshness", "metric: scan_freshnes")
                .problems())
        .contains(
            "checks/scans-fresh.yml:1: metric: there is no metric scan_freshnes; did you mean"
                + " scan_freshness?");
  }

  @Test
  void aParameterThatTheMetricLacksNamesTheNearest() {
    assertThat(content().replacing(CHECK, "{cadence: 7d}", "{cadens: 7d}").problems())
        .containsExactly(
            "checks/scans-fresh.yml:1: parameters.cadens: scan_freshness has no such parameter; did"
                + " you mean cadence?");
  }

  @Test
  void aParameterOfAnotherSortIsNamed() {
    assertThat(content().replacing(CHECK, "{cadence: 7d}", "{cadence: weekly}").problems())
        .containsExactly(
            "checks/scans-fresh.yml:1: parameters.cadence: weekly is no length of time, such as 36h"
                + " or 30d");
  }

  @Test
  void aThresholdFitsTheUnit() {
    assertThat(content().replacing(CHECK, "pass: 95%", "pass: 95").problems())
        .contains("checks/scans-fresh.yml:1: pass: 95 is no share, such as 95%");
  }

  @Test
  void warningIsNoStricterThanPassing() {
    assertThat(content().replacing(CHECK, "warn: 80%", "warn: 99%").problems())
        .containsExactly(
            "checks/scans-fresh.yml:1: warn: is stricter than pass, so it could never warn");
  }

  @Test
  void theOperatorLooksWhereBetterIs() {
    assertThat(content().replacing(CHECK, "operator: gte", "operator: lte").problems())
        .contains(
            "checks/scans-fresh.yml:1: operator: is the wrong way round: scan_freshness is better"
                + " higher");
  }

  @Test
  void aMessageFillsInOnlyWhatThereIs() {
    assertThat(content().replacing(CHECK, "{failing} were", "{failed} were").problems())
        .containsExactly(
            "checks/scans-fresh.yml:1: missed: nothing is filled in for {failed}; did you mean"
                + " failing?");
  }

  @Test
  void aCheckIsNamedAsItsFile() {
    assertThat(
            content()
                .replacing(CHECK, "id: scans-fresh", "id: scans-old")
                .replacing(FAMILY, "scans-fresh", "scans-old")
                .problems())
        .containsExactly(
            "checks/scans-fresh.yml:1: id: is scans-old, and the file is scans-fresh.yml");
  }

  @Test
  void aGapIsKnownAndNamed() {
    assertThat(content().replacing(CHECK, "gap: scans", "gap: scan").problems())
        .containsExactlyInAnyOrder(
            "checks/scans-fresh.yml:1: gap: there is no gap scan; did you mean scans?",
            "gaps.yml:1: scans: is named by no check");
  }

  @Test
  void aGapIsClosedInOneOfFivePhases() {
    assertThat(content().replacing(GAPS, "phase: 1", "phase: 6").problems())
        .containsExactly("gaps.yml:1: scans.phase: must be 1 to 5");
  }
}
