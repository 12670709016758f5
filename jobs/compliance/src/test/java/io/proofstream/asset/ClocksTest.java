package io.proofstream.asset;

import static io.proofstream.asset.Scanned.scan;
import static io.proofstream.asset.Story.NOON;
import static java.time.Duration.ofDays;
import static java.time.Duration.ofHours;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import io.proofstream.alert.Alert;
import io.proofstream.alert.AlertKind;
import io.proofstream.evidence.scan.Severity;
import io.proofstream.finding.FindingState;
import io.proofstream.finding.clock.SlaStatus;
import io.proofstream.finding.clock.Verdict;
import io.proofstream.finding.outcome.CurrentFinding;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Clocks of findings, under the policy that holds where nobody said anything. */
class ClocksTest {
  private static final Instant DEADLINE = NOON.plus(ofDays(1));

  private final Story story = Story.begin().happens(scan("sha256:a").critical("CVE-1"));

  @Test
  void aFindingIsDueItsWindowAfterItWasFirstDetected() {
    CurrentFinding finding = story.only();

    assertThat(finding.deadlineAt()).isEqualTo(DEADLINE);
    assertThat(finding.clockStartRule()).isEqualTo("first_detected");
    assertThat(finding.bindingObligation()).isEqualTo("policy");
    assertThat(finding.slaStatus()).isEqualTo(SlaStatus.ON_TIME);
    assertThat(story.transitions()).containsExactly("OPENED");
    assertThat(story.verdicts).singleElement().matches(each -> each.verdict() == Verdict.PENDING);
  }

  @Test
  void aWarningComesAQuarterOfTheWindowBeforeWhereTheLeadIsLonger() {
    assertThat(story.only().warningAt()).isEqualTo(DEADLINE.minus(ofHours(6)));

    story.at(DEADLINE.minus(ofHours(6)).minusMillis(1)).tick();
    assertThat(story.alerts).isEmpty();
    story.passes(ofSeconds(1));

    assertThat(story.rung()).isEmpty();
    assertThat(story.alerts)
        .singleElement()
        .matches(alert -> alert.alertKind() == AlertKind.SLA_WARNING)
        .matches(alert -> alert.dueAt().equals(DEADLINE.minus(ofHours(6))))
        .matches(alert -> alert.suppressedReason().equals("no_fix"));
    assertThat(story.only().slaStatus()).isEqualTo(SlaStatus.WARNED);
  }

  @Test
  void aBreachIsNeverEarlyAndComesOnce() {
    story.at(DEADLINE.minusMillis(1)).tick();
    assertThat(story.only().slaStatus()).isEqualTo(SlaStatus.WARNED);

    story.at(DEADLINE).tick().passes(ofDays(1)).passes(ofDays(30));

    assertThat(kinds()).containsExactly(AlertKind.SLA_WARNING, AlertKind.SLA_BREACH);
    Alert breach = story.alerts.getLast();
    assertThat(breach.dueAt()).isEqualTo(DEADLINE);
    assertThat(breach.raisedAt()).isEqualTo(DEADLINE);
    assertThat(breach.severity()).isEqualTo(Severity.CRITICAL);
    assertThat(breach.vulnerabilityId()).isEqualTo("CVE-1");
    assertThat(breach.repository()).isEqualTo("registry.example/shop/web");
    assertThat(story.only().breachedAt()).isEqualTo(DEADLINE);
    assertThat(story.verdicts.getLast().verdict()).isEqualTo(Verdict.MISSED);
  }

  @Test
  void afterAnOutageWhatIsOverdueRingsOnceWithItsOwnDueMoment() {
    story.passes(ofDays(40));

    assertThat(kinds()).containsExactly(AlertKind.SLA_WARNING, AlertKind.SLA_BREACH);
    assertThat(story.alerts.getLast().raisedAt()).isEqualTo(DEADLINE);
  }

  @Test
  void aFixInTimeMeetsWhatWasPromised() {
    story.after(ofHours(5)).happens(scan("sha256:a"));

    assertThat(story.only().state()).isEqualTo(FindingState.FIXED);
    assertThat(story.only().slaStatus()).isEqualTo(SlaStatus.MET);
    assertThat(story.only().closedAt()).isEqualTo(NOON.plus(ofHours(5)));
    assertThat(story.verdicts.getLast().verdict()).isEqualTo(Verdict.MET);
    story.passes(ofDays(90));
    assertThat(story.alerts).isEmpty();
  }

  @Test
  void aFixAfterAWarningResolvesIt() {
    story.after(ofHours(20)).happens(scan("sha256:a"));

    assertThat(kinds()).containsExactly(AlertKind.SLA_WARNING, AlertKind.SLA_RESOLVED);
    assertThat(story.alerts.get(1).resolvesAlertId()).isEqualTo(story.alerts.get(0).alertId());
  }

  @Test
  void aFixAfterTheDeadlineResolvesTheBreachThatStays() {
    story.after(ofDays(2)).happens(scan("sha256:a"));

    assertThat(kinds())
        .containsExactly(AlertKind.SLA_WARNING, AlertKind.SLA_BREACH, AlertKind.SLA_RESOLVED);
    assertThat(story.only().slaStatus()).isEqualTo(SlaStatus.BREACHED);
    assertThat(story.only().breachedAt()).isEqualTo(DEADLINE);
    assertThat(story.only().state()).isEqualTo(FindingState.FIXED);
  }

  @Test
  void aScanFromBeforeTheDeadlineThatComesLateIsABreachAndThenItsWithdrawal() {
    story
        .at(DEADLINE.plus(ofHours(3)))
        .happens(scan("sha256:a").occurred(DEADLINE.minus(ofHours(1))));

    assertThat(kinds())
        .containsExactly(
            AlertKind.SLA_WARNING, AlertKind.SLA_BREACH, AlertKind.SLA_BREACH_WITHDRAWN);
    assertThat(story.alerts.get(2).resolvesAlertId()).isEqualTo(story.alerts.get(1).alertId());
    assertThat(story.only().slaStatus()).isEqualTo(SlaStatus.WITHDRAWN);
    assertThat(story.verdicts.getLast().verdict()).isEqualTo(Verdict.WITHDRAWN);
    assertThat(story.transitions())
        .containsExactly("OPENED", "WARNED", "BREACHED", "BREACH_WITHDRAWN", "CLOSED");
  }

  @Test
  void itIsTheSameWhetherTicksComeInBetweenOrNot() {
    Story ticking = Story.begin().happens(scan("sha256:a").critical("CVE-1"));
    for (int hour = 0; hour < 26; hour++) {
      ticking.passes(ofHours(1));
    }
    ticking.at(DEADLINE.plus(ofHours(3))).happens(scan("sha256:a"));
    story.at(DEADLINE.plus(ofHours(3))).happens(scan("sha256:a"));

    assertThat(ticking.alerts).isEqualTo(story.alerts);
    assertThat(ticking.changes).isEqualTo(story.changes);
    assertThat(ticking.current).isEqualTo(story.current);
  }

  @Test
  void theSameScanAgainChangesNothing() {
    int changes = story.changes.size();

    story.after(ofHours(1)).happens(scan("sha256:a").critical("CVE-1"));

    assertThat(story.changes).hasSize(changes);
  }

  @Test
  void aReturnWithinTheGraceGoesOnWithTheSameClock() {
    story
        .after(ofHours(5))
        .happens(scan("sha256:a"))
        .after(ofDays(6))
        .happens(scan("sha256:a").critical("CVE-1"));

    assertThat(story.only().generation()).isEqualTo(1);
    assertThat(story.only().state()).isEqualTo(FindingState.OPEN);
    assertThat(story.only().deadlineAt()).isEqualTo(DEADLINE);
    assertThat(story.only().slaStatus()).isEqualTo(SlaStatus.BREACHED);
    assertThat(story.transitions()).contains("REOPENED", "BREACHED");
  }

  @Test
  void aReturnAfterTheGraceIsANewGeneration() {
    story
        .after(ofHours(5))
        .happens(scan("sha256:a"))
        .after(ofDays(10))
        .happens(scan("sha256:a").critical("CVE-1"));

    assertThat(story.only().generation()).isEqualTo(2);
    assertThat(story.only().recurrence()).isEqualTo(1);
    assertThat(story.only().deadlineAt()).isEqualTo(story.now().plus(ofDays(1)));
    assertThat(story.only().slaStatus()).isEqualTo(SlaStatus.ON_TIME);
    assertThat(story.changes.getLast().transition().name()).isEqualTo("RECURRED");
  }

  @Test
  void whatIsLongClosedIsForgottenAndNoTimeIsWaitedFor() {
    story.after(ofHours(5)).happens(scan("sha256:a")).passes(ofDays(400).minusMillis(1));
    assertThat(story.findings).hasSize(1);

    story.passes(ofDays(1));

    assertThat(story.findings).isEmpty();
    assertThat(story.nextDue()).isNull();
  }

  @Test
  void numbersOfTransitionsHaveNoGaps() {
    story.after(ofDays(2)).happens(scan("sha256:a"));

    assertThat(story.changes.stream().map(change -> change.seq())).containsExactly(1L, 2L, 3L, 4L);
    assertThat(story.only().historySeq()).isEqualTo(4);
  }

  private java.util.List<AlertKind> kinds() {
    return story.alerts.stream().map(Alert::alertKind).toList();
  }
}
