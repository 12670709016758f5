package io.proofstream.judgement.sitting;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofstream.alert.Alert;
import io.proofstream.alert.AlertKind;
import io.proofstream.evidence.decision.AttemptResult;
import io.proofstream.judgement.outcome.Command;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What automata are asked where a check falls. */
class CommandsTest {
  @Test
  void unlessThePolicySaysSoNothingIsAsked() {
    Court court = fallen(Court.small());

    assertThat(court.alerts()).isNotEmpty();
    assertThat(court.commands()).isEmpty();
  }

  @Test
  void aCheckThatFallsAsksOnceForEachAlert() {
    Court court = fallen(Court.small().asks("rescan", "scans", "others"));

    Alert alert = court.alert(AlertKind.CONTROL_REGRESSED);
    assertThat(court.commands())
        .singleElement()
        .satisfies(
            command -> {
              assertThat(command.command()).isEqualTo("rescan");
              assertThat(command.alertId()).isEqualTo(alert.alertId());
              assertThat(command.alertKind()).isEqualTo(AlertKind.CONTROL_REGRESSED);
              assertThat(command.checkIds()).containsExactly("scans");
              assertThat(command.controls()).containsExactly("low/A-1", "low/A-2");
              assertThat(command.message()).isEqualTo(alert.message());
              assertThat(command.requestedAt()).isEqualTo(Court.hour(1));
              assertThat(command.policyVersion()).isEqualTo(4);
              assertThat(command.suppressedReason()).isNull();
              assertThat(command.commandId())
                  .isEqualTo(Command.idOf(alert.alertId(), "rescan"))
                  .isNotEqualTo(Command.idOf(alert.alertId(), "rebuild"));
            });

    court.at(2).at(3).attempted(4, "e1", alert.alertId(), AttemptResult.FAILED);
    assertThat(court.commands()).hasSize(1);
  }

  @Test
  void anotherCheckAsksNothing() {
    assertThat(fallen(Court.small().asks("rescan", "locks")).commands()).isEmpty();
  }

  @Test
  void whatRecoversAsksNothing() {
    Court court = fallen(Court.small().asks("rescan", "scans")).says("scans", 1).at(2).timeAt(40);

    assertThat(court.alerts()).extracting(Alert::alertKind).contains(AlertKind.CONTROL_RECOVERED);
    assertThat(court.commands()).hasSize(1);
  }

  @Test
  void evidenceThatGrowsStaleAsksForTheChecksThatRestOnItAndSilenceDoesNot() {
    Court court = Court.small().asks("rescan", "scans", "locks", "others");
    court.says("scans", 1).says("locks", 1).at(0).stale().at(500);

    assertThat(court.commands())
        .filteredOn(command -> command.alertKind() == AlertKind.EVIDENCE_STALE)
        .singleElement()
        .satisfies(
            command -> {
              assertThat(command.checkIds()).containsExactly("locks", "scans");
              assertThat(command.alertId())
                  .isEqualTo(court.alert(AlertKind.EVIDENCE_STALE).alertId());
            });

    Court silent = Court.small().asks("rescan", "scans").says("scans", 1).at(0).silent().at(100);
    assertThat(silent.alert(AlertKind.EVIDENCE_SILENT)).isNotNull();
    assertThat(silent.commands())
        .extracting(Command::alertKind)
        .doesNotContain(AlertKind.EVIDENCE_SILENT);
  }

  @Test
  void severalCommandsForOneAlertAreSeveral() {
    Court court = fallen(Court.small().asks("rescan", "scans").asks("rebuild", "scans"));

    assertThat(court.commands()).extracting(Command::command).containsExactly("rescan", "rebuild");
    assertThat(court.commands()).extracting(Command::commandId).doesNotHaveDuplicates();
  }

  @Test
  void beforeTheOrganisationIsLiveNobodyIsAskedAndItIsRecordedWhy() {
    Court court = fallen(Court.small().asks("rescan", "scans").liveFrom(Court.hour(10)));

    assertThat(court.commands())
        .extracting(Command::suppressedReason)
        .isEqualTo(List.of("before_live"));
  }

  @Test
  void theSameLogAsksTheSame() {
    Court court = fallen(Court.small().asks("rescan", "scans"));
    assertThat(fallen(Court.small().asks("rescan", "scans")).commands())
        .isEqualTo(court.commands())
        .isNotEmpty();
  }

  private static Court fallen(Court court) {
    return court.says("scans", 1).says("locks", 1).at(0).says("scans", 0.5).at(1);
  }
}
