package io.proofstream.judgement.sitting;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofstream.evidence.decision.AttemptResult;
import io.proofstream.judgement.Status;
import io.proofstream.judgement.outcome.ControlChange;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What was tried to bring a check back. */
class AttemptsTest {
  @Test
  void whatWasTriedStandsInTheHistoryOfTheControlAndEvidenceAloneEndsIt() {
    Court court = Court.small().says("scans", 1).says("locks", 1).at(0).says("scans", 0.5).at(1);
    String alert = court.alerts().getFirst().alertId();

    court.attempted(2, "e1", alert, AttemptResult.FAILED);
    List<String> first = court.last().changes().stream().map(ControlChange::changeId).toList();
    court.attempted(2, "e2", alert, AttemptResult.SUCCEEDED);

    assertThat(court.last().changes())
        .hasSize(2)
        .allSatisfy(
            row -> {
              assertThat(row.transition().name()).isEqualTo("ATTEMPTED");
              assertThat(row.changeId()).isNotIn(first);
              assertThat(row.toStatus()).isEqualTo(Status.FAILED);
              assertThat(row.cause()).isEqualTo("remediation");
              assertThat(row.remediationAttempted()).isEqualTo("rescan");
              assertThat(row.remediationResult()).isEqualTo(AttemptResult.SUCCEEDED);
              assertThat(row.isAlerted()).isFalse();
            });
    assertThat(court.last().controls())
        .hasSize(2)
        .allSatisfy(
            row -> {
              assertThat(row.status()).isEqualTo(Status.FAILED);
              assertThat(row.alertId()).isEqualTo(alert);
              assertThat(row.remediationResult()).isEqualTo(AttemptResult.SUCCEEDED);
              assertThat(row.remediationAttemptedBy()).isEqualTo("bot");
            });
    assertThat(court.last().alerts()).isEmpty();

    court.says("scans", 1).at(3);
    assertThat(court.last().controls()).allMatch(row -> row.remediationAttempted() != null);
    court.timeAt(40);
    assertThat(court.last().controls()).allMatch(row -> row.remediationAttempted() == null);
  }
}
