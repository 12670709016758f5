package io.proofstream.asset;

import static io.proofstream.asset.Says.accepted;
import static io.proofstream.asset.Scanned.scan;
import static io.proofstream.asset.Story.NOON;
import static java.time.Duration.ofDays;
import static java.time.Duration.ofHours;
import static org.assertj.core.api.Assertions.assertThat;

import io.proofstream.alert.AlertKind;
import io.proofstream.evidence.decision.ExceptionKind;
import io.proofstream.evidence.scan.Severity;
import io.proofstream.evidence.supply.VexStatus;
import io.proofstream.finding.FindingState;
import io.proofstream.finding.clock.SlaStatus;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What people decide, and what that does to clocks. */
class DecidingTest {
  private static final Instant DEADLINE = NOON.plus(ofDays(1));

  private final Story story = Story.begin().happens(scan("sha256:a").critical("CVE-1"));

  @Test
  void whileAcceptedNothingFallsDueAndAfterwardsTheOriginalDeadlineHolds() {
    Instant until = NOON.plus(ofDays(30));
    story.after(ofHours(1)).happens(accepted("CVE-1", until));
    assertThat(story.only().state()).isEqualTo(FindingState.ACCEPTED);
    assertThat(story.only().exceptionUntilAt()).isEqualTo(until);

    story.at(until.minusMillis(1)).tick();
    assertThat(kinds()).containsExactly(AlertKind.EXCEPTION_EXPIRING);
    assertThat(story.alerts.getFirst().raisedAt()).isEqualTo(until.minus(ofDays(3)));

    story.at(until).tick();
    assertThat(kinds()).containsExactly(AlertKind.EXCEPTION_EXPIRING, AlertKind.SLA_BREACH);
    assertThat(story.alerts.getLast().dueAt()).isEqualTo(until);
    assertThat(story.only().deadlineAt()).isEqualTo(DEADLINE);
    assertThat(story.only().breachedAt()).isEqualTo(until);
  }

  @Test
  void anExceptionAfterABreachEndsTheAlertAndNeverWithdrawsTheBreach() {
    story.at(DEADLINE.plus(ofHours(1))).happens(accepted("CVE-1", NOON.plus(ofDays(30))));

    assertThat(kinds())
        .containsExactly(AlertKind.SLA_WARNING, AlertKind.SLA_BREACH, AlertKind.SLA_RESOLVED);
    assertThat(story.only().breachedAt()).isEqualTo(DEADLINE);
    assertThat(story.only().state()).isEqualTo(FindingState.ACCEPTED);
  }

  @Test
  void aSelfApprovedAnUnlimitedAndATooLongOneSuspendNothing() {
    story
        .after(ofHours(1))
        .happens(
            Says.exception(
                "CVE-1", ExceptionKind.RISK_ACCEPTED, "ada", "ADA", NOON.plus(ofDays(9)), null))
        .happens(Says.exception("CVE-1", ExceptionKind.RISK_ACCEPTED, "bob", "ada", null, null))
        .happens(accepted("CVE-1", NOON.plus(ofDays(181))))
        .happens(accepted("CVE-1", NOON.plus(ofDays(9))).unverified());

    assertThat(story.only().state()).isEqualTo(FindingState.OPEN);
  }

  @Test
  void aRevokedExceptionLetsTheClockRunAgain() {
    story
        .after(ofHours(1))
        .happens(accepted("CVE-1", NOON.plus(ofDays(30))))
        .at(DEADLINE.plus(ofDays(2)))
        .happens(Says.revoked());

    assertThat(story.only().state()).isEqualTo(FindingState.OPEN);
    assertThat(story.only().slaStatus()).isEqualTo(SlaStatus.BREACHED);
    assertThat(story.only().breachedAt()).isEqualTo(DEADLINE.plus(ofDays(2)));
  }

  @Test
  void aFindingThatIsGoneWhileAcceptedIsFixed() {
    story
        .after(ofHours(1))
        .happens(accepted("CVE-1", NOON.plus(ofDays(30))))
        .after(ofDays(3))
        .happens(scan("sha256:a"))
        .passes(ofDays(401));

    assertThat(story.only().state()).isEqualTo(FindingState.FIXED);
    assertThat(story.alerts).isEmpty();
    assertThat(story.nextDue()).isNull();
  }

  @Test
  void anAdjustedSeverityMovesTheDeadline() {
    story
        .after(ofHours(1))
        .happens(
            Says.exception(
                "CVE-1",
                ExceptionKind.SEVERITY_ADJUSTED,
                "bob",
                "ada",
                NOON.plus(ofDays(30)),
                "low"));

    assertThat(story.only().severity()).isEqualTo(Severity.LOW);
    assertThat(story.only().deadlineAt()).isEqualTo(NOON.plus(ofDays(14)));
    assertThat(story.only().severitySource()).isEqualTo("RISK_ADJUSTMENT");

    story.at(NOON.plus(ofDays(30))).tick();

    assertThat(story.only().severity()).isEqualTo(Severity.CRITICAL);
    assertThat(story.only().breachedAt()).isEqualTo(NOON.plus(ofDays(14)));
  }

  @Test
  void aRaisedSeverityIsDueByTheFairerOfBothDeadlines() {
    Story raised = Story.begin().happens(scan("sha256:a").low("CVE-1"));

    raised.after(ofDays(2)).happens(scan("sha256:a").critical("CVE-1"));
    assertThat(raised.only().deadlineAt()).isEqualTo(NOON.plus(ofDays(3)));

    raised.after(ofHours(1)).happens(scan("sha256:a").high("CVE-1"));
    assertThat(raised.only().deadlineAt()).isEqualTo(NOON.plus(ofDays(3)));
    assertThat(raised.transitions())
        .containsExactly("OPENED", "RESCORED", "RETIMED", "RESCORED", "RETIMED");
  }

  @Test
  void ofTwoScannersTheHigherSeverityCounts() {
    story.happens(scan("sha256:a").low("CVE-1").by("grype"));

    assertThat(story.only().severity()).isEqualTo(Severity.CRITICAL);
    assertThat(story.transitions()).containsExactly("OPENED");
  }

  @Test
  void aVexStatementDismissesAndAnotherTakesThatBack() {
    story.after(ofHours(1)).happens(Says.vex("CVE-1", VexStatus.NOT_AFFECTED));
    assertThat(story.only().state()).isEqualTo(FindingState.NOT_AFFECTED);

    story.at(DEADLINE.plus(ofDays(5))).happens(Says.vex("CVE-1", VexStatus.AFFECTED));
    assertThat(story.only().state()).isEqualTo(FindingState.OPEN);
    assertThat(story.only().deadlineAt()).isEqualTo(DEADLINE);
    assertThat(story.only().breachedAt()).isEqualTo(DEADLINE.plus(ofDays(5)));
  }

  @Test
  void anEvaluationThatMitigatesIsToBeListedOnDay192() {
    story.after(ofHours(1)).happens(Says.evaluated("CVE-1", "N3", true));
    assertThat(story.only().state()).isEqualTo(FindingState.MITIGATED);

    story.passes(ofDays(192).minusMillis(1));
    assertThat(story.transitions()).doesNotContain("LISTED");
    story.passes(ofHours(1));
    assertThat(story.changes.getLast().transition().name()).isEqualTo("LISTED");
    assertThat(story.changes.getLast().dueAt()).isEqualTo(NOON.plus(ofHours(1)).plus(ofDays(192)));
  }

  @Test
  void aFixThatAppearsEndsTheWaitForAVendor() {
    story
        .after(ofHours(1))
        .happens(
            Says.exception(
                "CVE-1",
                ExceptionKind.VENDOR_DEPENDENCY,
                "bob",
                "ada",
                NOON.plus(ofDays(30)),
                null))
        .after(ofDays(4))
        .happens(scan("sha256:a").with("CVE-1", Severity.CRITICAL, "3.0.2"));

    assertThat(story.only().state()).isEqualTo(FindingState.OPEN);
    assertThat(story.only().fixAvailableAt()).isEqualTo(story.now());
    assertThat(story.only().fixedVersion()).isEqualTo("3.0.2");
    assertThat(story.rung()).containsExactly("sla.breach");
  }

  @Test
  void whoWaitsForAVendorIsAskedToLookAgainEvery30Days() {
    Instant granted = NOON.plus(ofHours(1));
    story
        .at(granted)
        .happens(
            Says.exception(
                "CVE-1",
                ExceptionKind.VENDOR_DEPENDENCY,
                "bob",
                "ada",
                NOON.plus(ofDays(70)),
                null))
        .at(NOON.plus(ofDays(69)))
        .tick();

    assertThat(story.rung())
        .containsExactly("exception.check-due", "exception.check-due", "exception.expiring");
    assertThat(story.alerts)
        .extracting(alert -> alert.dueAt())
        .startsWith(granted.plus(ofDays(30)), granted.plus(ofDays(60)));
    assertThat(story.alerts).extracting(alert -> alert.alertId()).doesNotHaveDuplicates();
  }

  @Test
  void whatIsDecidedOfNoSingleAssetHoldsHereToo() {
    story
        .after(ofHours(1))
        .decides(accepted("CVE-1", NOON.plus(ofDays(30))))
        .after(ofDays(3))
        .happens(scan("sha256:a").critical("CVE-1"));

    assertThat(story.only().state()).isEqualTo(FindingState.ACCEPTED);
    assertThat(story.only().stateSinceAt()).isEqualTo(NOON.plus(ofHours(1)));
    assertThat(story.alerts).isEmpty();
  }

  @Test
  void onlyAnExceptionThatSaysSoCoversWhatIsFoundLater() {
    Instant until = NOON.plus(ofDays(60));
    Story broad =
        Story.begin()
            .decides(accepted("CVE-7", until))
            .decides(Says.coveringNew("CVE-8", until))
            .after(ofHours(1))
            .happens(scan("sha256:a").critical("CVE-7").critical("CVE-8"));

    assertThat(broad.finding("CVE-7").state()).isEqualTo(FindingState.OPEN);
    assertThat(broad.finding("CVE-8").state()).isEqualTo(FindingState.ACCEPTED);
    assertThat(broad.finding("CVE-8").exceptionUntilAt()).isEqualTo(until);
    assertThat(broad.transitions()).containsExactly("OPENED", "OPENED", "ACCEPTED");
  }

  @Test
  void aListedExploitIsKnownOfFindingsThatComeLater() {
    Instant due = NOON.plus(ofDays(14));
    Story listed = Story.begin().decides(Says.exploited("CVE-9", due)).after(ofHours(1));

    listed.happens(scan("sha256:a").high("CVE-9"));

    assertThat(listed.only().isKev()).isTrue();
    assertThat(listed.only().kevDueAt()).isEqualTo(due);
  }

  private List<AlertKind> kinds() {
    return story.alerts.stream().map(alert -> alert.alertKind()).toList();
  }
}
