package io.proofstream.judgement.sitting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.proofstream.alert.AlertKind;
import io.proofstream.judgement.Status;
import io.proofstream.judgement.outcome.ControlEvaluation;
import io.proofstream.judgement.outcome.ScorePoint;
import org.junit.jupiter.api.Test;

class WrittenRowsTest {
  @Test
  void theFirstSittingWritesAllAndAlertsNothing() {
    Court court = Court.small().says("scans", 0.5).says("locks", 1).at(0);

    assertThat(court.last().evaluations()).hasSize(4);
    assertThat(court.last().controls())
        .extracting(row -> row.controlId() + " " + row.status().word())
        .containsExactly("A-1 failed", "A-2 failed");
    assertThat(court.alerts()).isEmpty();
  }

  @Test
  void whatDoesNotChangeIsWrittenOnceADay() {
    Court court = Court.small().says("scans", 1).says("locks", 1).at(0);

    assertThat(court.at(23.9).last().evaluations()).isEmpty();
    assertThat(court.at(24).last().evaluations()).hasSize(4);
    assertThat(court.at(25).last().evaluations()).isEmpty();
  }

  @Test
  void anotherNumberIsWrittenThoughTheStatusStays() {
    Court court = Court.small().says("scans", 0.96).says("locks", 1).at(0);

    assertThat(court.says("scans", 0.96001).at(1).last().evaluations()).isEmpty();
    assertThat(court.says("scans", 0.97).at(2).last().evaluations())
        .extracting(ControlEvaluation::checkId, ControlEvaluation::value)
        .containsExactly(tuple("scans", 0.97));
  }

  @Test
  void anEvaluationSaysWhatWasHeldAgainstWhat() {
    ControlEvaluation scans =
        Court.small().says("scans", 0.9).says("locks", 1).at(0).last().evaluations().stream()
            .filter(row -> "scans".equals(row.checkId()))
            .findFirst()
            .orElseThrow();

    assertThat(scans.status()).isEqualTo(Status.WARNING);
    assertThat(scans.controlId()).isNull();
    assertThat(scans.passThreshold()).isEqualTo(0.95);
    assertThat(scans.operator()).isEqualTo("gte");
    assertThat(scans.denominator()).isEqualTo(100);
    assertThat(scans.itemsFailed()).isEqualTo(10);
    assertThat(scans.windowName()).isEqualTo("30d");
    assertThat(scans.windowStartAt()).isEqualTo(Court.hour(-30 * 24));
    assertThat(scans.windowEndAt()).isEqualTo(Court.START);
    assertThat(scans.catalogDigest()).isEqualTo("sha256:c");
    assertThat(scans.policyVersion()).isEqualTo(4);
    assertThat(scans.codeVersion()).isEqualTo("1.0");
  }

  @Test
  void whatNothingMeasuresIsNotAssessed() {
    Court court = Court.small().says("scans", 1).at(0);

    assertThat(court.last().controls())
        .extracting(row -> row.controlId() + " " + row.status().word())
        .containsExactly("A-1 not_assessed", "A-2 pass");
  }

  @Test
  void scoresAreWrittenOnceADayForTheOrganisationItsScopesAndTheirFamilies() {
    Court court = Court.small().says("scans", 1).says("locks", 0.5).at(0);

    assertThat(court.last().scores())
        .extracting(ScorePoint::scope, ScorePoint::family)
        .containsExactly(
            tuple("low", null), tuple("low", "First"), tuple("low", "Other"), tuple(null, null));
    assertThat(court.last().scores().getFirst().score()).isEqualTo(50);
    assertThat(court.last().scores().getFirst().headline()).isEqualTo("1 of 3 controls evidenced");
    assertThat(court.at(23.9).last().scores()).isEmpty();
    assertThat(court.at(24).last().scores()).hasSize(4);
  }

  @Test
  void whatTheOrganisationIsHeldToNoMoreIsGoneAndItsAlertEnds() {
    Court court = Court.small().says("scans", 1).says("locks", 1).at(0).says("locks", 0.5).at(1);

    court.without("A-1").at(2);

    assertThat(court.last().controls())
        .filteredOn(row -> row.status() == Status.NOT_APPLICABLE)
        .extracting(row -> row.controlKey())
        .containsExactly("acme/low/A-1");
    assertThat(court.alert(AlertKind.CONTROL_RECOVERED).resolvesAlertId())
        .isEqualTo(court.alert(AlertKind.CONTROL_REGRESSED).alertId());
    assertThat(court.last().after().courses()).hasSize(1);
    assertThat(court.last().after().controls()).hasSize(1);
  }
}
