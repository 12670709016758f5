package io.proofstream.judgement.brief;

import static io.proofstream.asset.Says.pushed;
import static io.proofstream.asset.Scanned.scan;
import static org.assertj.core.api.Assertions.assertThat;

import io.proofstream.alert.Alert;
import io.proofstream.alert.AlertKind;
import io.proofstream.judgement.Reason;
import io.proofstream.judgement.Status;
import io.proofstream.judgement.outcome.ControlEvaluation;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class SessionTest {
  private static final String FRESH = "scan-freshness";

  private final Fleet fleet = new Fleet(6, "soc2-tsc-2017");

  @Test
  void aFleetThatIsScannedPassesAndAlertsNobody() throws Exception {
    connect();
    assertThat(last(FRESH).status()).isEqualTo(Status.PASS);
    assertThat(last(FRESH).value()).isEqualTo(1);
    assertThat(last(FRESH).denominator()).isEqualTo(6);
    assertThat(regressions()).isEmpty();
  }

  @Test
  void scansThatStopAreARegressionOfEveryControlThatAsksForThem() throws Exception {
    connect();
    fleet.passes(Duration.ofDays(1).plusMinutes(1));
    assertThat(last(FRESH).status()).isEqualTo(Status.FAILED);
    Alert alert =
        regressions().stream().filter(each -> FRESH.equals(each.checkId())).findFirst().get();
    assertThat(alert.controls()).isNotEmpty().allMatch(name -> name.startsWith("soc2-tsc-2017/"));
    assertThat(alert.oldStatus()).isEqualTo("pass");
    assertThat(alert.newStatus()).isEqualTo("failed");
    assertThat(fleet.changes)
        .filteredOn(change -> alert.alertId().equals(change.alertId()))
        .isNotEmpty();
  }

  @Test
  void aRegressionIsSeenAtTheEndOfThePaneInWhichItsEvidenceCame() throws Exception {
    connect();
    fleet.passes(Duration.ofHours(2));
    Instant came = fleet.now();
    fleet.happens(scan("sha256:1").failed());
    List<Alert> raised =
        regressions().stream().filter(alert -> !alert.raisedAt().isBefore(came)).toList();
    assertThat(raised).extracting(Alert::checkId).containsExactly("scan-success");
    assertThat(raised).allMatch(alert -> !alert.raisedAt().isAfter(came.plusSeconds(10)));
  }

  @Test
  void whatNobodyEverConnectedIsNotAssessedAndNeverRings() throws Exception {
    connect();
    assertThat(last("admission-enforced").status()).isEqualTo(Status.NOT_ASSESSED);
    assertThat(last("admission-enforced").reason()).isEqualTo(Reason.NEVER_CONNECTED);
    fleet.passes(Duration.ofDays(5));
    assertThat(fleet.alerts).noneMatch(alert -> "admission-enforced".equals(alert.checkId()));
  }

  @Test
  void everyDayHasItsScores() throws Exception {
    connect();
    fleet.passes(Duration.ofDays(2));
    assertThat(fleet.scores.stream().map(point -> point.day()).distinct()).hasSize(3);
  }

  private void connect() throws Exception {
    fleet.happens(pushed("sha256:1"));
    fleet.passes(Duration.ofMinutes(1));
    fleet.happens(scan("sha256:1").database(fleet.now()));
    fleet.passes(Duration.ofMinutes(1));
  }

  private List<Alert> regressions() {
    return fleet.alerts.stream()
        .filter(alert -> alert.alertKind() == AlertKind.CONTROL_REGRESSED)
        .toList();
  }

  private ControlEvaluation last(String check) {
    return fleet.evaluations.stream()
        .filter(row -> check.equals(row.checkId()))
        .reduce((one, other) -> other)
        .orElseThrow();
  }
}
