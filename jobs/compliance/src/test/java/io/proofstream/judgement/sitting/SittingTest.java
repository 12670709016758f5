package io.proofstream.judgement.sitting;

import static io.proofstream.judgement.Question.question;
import static org.assertj.core.api.Assertions.assertThat;

import io.proofstream.alert.Alert;
import io.proofstream.alert.AlertKind;
import io.proofstream.evidence.scan.Severity;
import io.proofstream.judgement.Reason;
import io.proofstream.judgement.Status;
import org.junit.jupiter.api.Test;

class SittingTest {
  @Test
  void aCheckThatFallsIsOneAlertAndOneChangeOfEachControl() {
    Court court = Court.small().says("scans", 1).says("locks", 1).at(0).says("scans", 0.5).at(1);

    assertThat(court.alerts()).hasSize(1);
    Alert alert = court.alert(AlertKind.CONTROL_REGRESSED);
    assertThat(alert.checkId()).isEqualTo("scans");
    assertThat(alert.controls()).containsExactly("low/A-1", "low/A-2");
    assertThat(alert.frameworks()).containsExactly("low");
    assertThat(alert.oldStatus()).isEqualTo("pass");
    assertThat(alert.newStatus()).isEqualTo("failed");
    assertThat(alert.message())
        .isEqualTo("Only 50% were covered; 50 had gaps. Controls: low/A-1 Do A-1; low/A-2 Do A-2.");
    assertThat(alert.recommendation()).isEqualTo("Scan more often.");
    assertThat(court.last().changes())
        .extracting(row -> row.controlId() + " " + row.transition() + " " + row.isAlerted())
        .containsExactly("A-1 FELL true", "A-2 FELL true");
    assertThat(court.last().changes())
        .allSatisfy(
            row -> {
              assertThat(row.alertId()).isEqualTo(alert.alertId());
              assertThat(row.fromStatus()).isEqualTo(Status.PASS);
              assertThat(row.previousAssessedStatus()).isEqualTo(Status.PASS);
            });
  }

  @Test
  void theSameCheckWithTheSameNumbersFallsOnceInAllFrameworks() {
    Court court =
        new Court()
            .control("low", "A-1", 3, "scans")
            .control("high", "B-1", 9, "scans")
            .says("scans", 1)
            .at(0)
            .says("scans", 0.5)
            .at(1);

    assertThat(court.alerts()).hasSize(1);
    assertThat(court.alerts().getFirst().controls()).containsExactly("high/B-1", "low/A-1");
    assertThat(court.alerts().getFirst().frameworks()).containsExactly("high", "low");
    assertThat(court.alerts().getFirst().severity()).isEqualTo(Severity.CRITICAL);
  }

  @Test
  void askedWithOtherNumbersItFallsWhereThoseAreMissed() {
    Court court =
        new Court()
            .control("low", "A-1", 3, question().check("scans").atLeast(0.5, 0.4))
            .control("high", "B-1", 9, question().check("scans").atLeast(0.95, 0.9))
            .says("scans", 1)
            .at(0)
            .says("scans", 0.6)
            .at(1);

    assertThat(court.alerts()).hasSize(1);
    assertThat(court.alerts().getFirst().frameworks()).containsExactly("high");
    assertThat(court.says("scans", 0.1).at(2).alerts())
        .extracting(Alert::dedupKey)
        .hasSize(2)
        .doesNotHaveDuplicates();
  }

  @Test
  void recoveryEndsTheAlertByTimeAlone() {
    Court court = Court.small().says("scans", 1).says("locks", 1).at(0).says("scans", 0.5).at(1);
    court.says("scans", 1).at(2);
    assertThat(court.last().nextDue()).isEqualTo(Court.hour(26));

    court.timeAt(26);

    Alert over = court.alert(AlertKind.CONTROL_RECOVERED);
    Alert fallen = court.alert(AlertKind.CONTROL_REGRESSED);
    assertThat(over.resolvesAlertId()).isEqualTo(fallen.alertId());
    assertThat(over.dedupKey()).isEqualTo(fallen.dedupKey());
    assertThat(over.raisedAt()).isEqualTo(Court.hour(26));
    assertThat(court.last().controls()).allSatisfy(row -> assertThat(row.alertId()).isNull());
    assertThat(court.last().changes()).hasSize(2);
  }

  @Test
  void aFallInsideTheHoldSaysWhyNobodyIsTold() {
    Court court = Court.small().says("scans", 1).says("locks", 1).at(0).says("scans", 0.5).at(1);
    court.says("scans", 1).at(2).says("scans", 0.5).at(3);

    assertThat(court.last().alerts()).isEmpty();
    assertThat(court.last().changes())
        .allSatisfy(
            row -> {
              assertThat(row.isAlerted()).isFalse();
              assertThat(row.notAlertedReason()).isEqualTo("hold");
            });
  }

  @Test
  void aControlThatRisesToWhatFellBeforeKeepsThatAlert() {
    Court court = Court.small().says("scans", 1).says("locks", 1).at(0).says("scans", 0.9).at(1);
    String alert = court.alerts().getFirst().alertId();
    court.says("locks", 0.1).at(2).says("locks", 1).at(3);

    assertThat(court.last().changes())
        .filteredOn(row -> row.controlId().equals("A-1"))
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.transition().name()).isEqualTo("ROSE");
              assertThat(row.toStatus()).isEqualTo(Status.WARNING);
            });
    assertThat(court.last().controls())
        .filteredOn(row -> row.controlId().equals("A-1"))
        .singleElement()
        .satisfies(row -> assertThat(row.alertId()).isEqualTo(alert));
  }

  @Test
  void aFallThatShowsLaterNamesTheCheckAndTheAlertThatWasRaisedThen() {
    Court court = Court.small().says("scans", 1).says("locks", 1).at(0);
    court.forgets("locks").at(1).says("scans", 0.9).at(2);
    String alert = court.alerts().getFirst().alertId();

    court.says("locks", 1).at(3);

    assertThat(court.alerts()).hasSize(1);
    assertThat(court.last().changes())
        .filteredOn(row -> row.controlId().equals("A-1"))
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.transition().name()).isEqualTo("FELL");
              assertThat(row.checkId()).isEqualTo("scans");
              assertThat(row.alertId()).isEqualTo(alert);
              assertThat(row.isAlerted()).isFalse();
              assertThat(row.notAlertedReason()).isEqualTo("hold");
            });
  }

  @Test
  void alertsOfTwoOrganisationsAreNeverOne() {
    Court court = Court.small().says("scans", 1).says("locks", 1).at(0).says("scans", 0.5).at(1);

    assertThat(court.alerts().getFirst().dedupKey()).startsWith("acme/scans/");
    assertThat(court.alerts().getFirst().groupKey()).isEqualTo("acme/scans");
  }

  @Test
  void whatFellBeforeTheOrganisationWasLiveRingsForNobody() {
    Court court = Court.small().liveFrom(Court.hour(5)).says("scans", 1).says("locks", 1).at(0);
    court.says("scans", 0.5).at(1);

    assertThat(court.alerts()).extracting(Alert::suppressedReason).containsExactly("before_live");
    assertThat(court.last().changes())
        .extracting(row -> row.isAlerted() + " " + row.notAlertedReason())
        .containsOnly("false before_live");
  }

  @Test
  void silenceIsToldOnceAndLostEvidenceAfterTheGrace() {
    Court court = Court.small().says("scans", 1).says("locks", 1).at(0).silent();
    assertThat(court.at(72).alerts()).isEmpty();

    court.at(73);
    Alert silent = court.alert(AlertKind.EVIDENCE_SILENT);
    assertThat(silent.dueAt()).isEqualTo(Court.hour(72));
    assertThat(silent.controls()).containsExactly("low/A-1", "low/A-2");
    assertThat(court.last().nextDue()).isEqualTo(Court.hour(121));
    assertThat(court.at(74).alerts()).hasSize(1);

    court.timeAt(121);
    assertThat(court.last().alerts())
        .extracting(Alert::checkId)
        .containsExactlyInAnyOrder("scans", "locks");
    assertThat(court.last().changes()).extracting(row -> row.reason()).containsOnly(Reason.SILENT);

    court.heardAgain().at(122);
    assertThat(court.alert(AlertKind.EVIDENCE_RESUMED).resolvesAlertId())
        .isEqualTo(silent.alertId());
  }

  @Test
  void whoNeverConnectedIsNoNews() {
    Court court = Court.small().silent().says("scans", 1).at(0).at(500);

    assertThat(court.alerts()).isEmpty();
  }

  @Test
  void whoHasSeenAnAlertStandsInTheControl() {
    Court court = Court.small().says("scans", 1).says("locks", 1).at(0).says("scans", 0.5).at(1);

    court.acknowledged(2, court.alerts().getFirst().alertId(), "ann");

    assertThat(court.last().controls())
        .hasSize(2)
        .allSatisfy(
            row -> {
              assertThat(row.acknowledgedBy()).isEqualTo("ann");
              assertThat(row.acknowledgedAt()).isEqualTo(Court.hour(2));
            });
    assertThat(court.last().changes())
        .extracting(row -> row.transition().name())
        .containsOnly("ACKNOWLEDGED");
    assertThat(court.last().alerts()).isEmpty();
  }

  @Test
  void theSameLogGivesTheSame() {
    assertThat(played().last()).isEqualTo(played().last());
    assertThat(played().alerts()).isEqualTo(played().alerts()).isNotEmpty();
  }

  private static Court played() {
    Court court = Court.small().says("scans", 1).says("locks", 1).at(0).says("scans", 0.5).at(1);
    return court.says("scans", 0.9).says("locks", 0.2).at(30).silent().at(150);
  }
}
