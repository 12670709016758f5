package io.proofstream.asset;

import static io.proofstream.asset.Scanned.scan;
import static io.proofstream.asset.Story.NOON;
import static java.time.Duration.ofDays;
import static java.time.Duration.ofHours;
import static org.assertj.core.api.Assertions.assertThat;

import io.proofstream.evidence.scan.Severity;
import io.proofstream.finding.clock.SlaStatus;
import io.proofstream.policy.Policy;
import io.proofstream.policy.PolicyBuilder;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What a new version of the policy does to clocks that run already. */
class PolicyChangesTest {
  private static final long DAY = 86_400;

  private static Policy within(long days, long version) {
    return PolicyBuilder.of(Story.ORG)
        .version(version)
        .window(Severity.CRITICAL, days * DAY)
        .build();
  }

  @Test
  void withoutABackfillWhatIsOpenKeepsItsDeadline() {
    Story story =
        Story.begin().policy(within(5, 1), false).happens(scan("sha256:a").critical("CVE-1"));

    story.after(ofDays(1)).policy(within(2, 2), false).passes(ofHours(1));

    assertThat(story.only().deadlineAt()).isEqualTo(NOON.plus(ofDays(5)));
    story.happens(scan("sha256:a").critical("CVE-1").critical("CVE-2"));
    assertThat(story.finding("CVE-2").deadlineAt()).isEqualTo(story.now().plus(ofDays(2)));
    assertThat(story.finding("CVE-2").policyVersion()).isEqualTo(2);
  }

  @Test
  void aBackfillThatShortensBreachesFromWhenItCameIntoForce() {
    Story story =
        Story.begin().policy(within(5, 1), false).happens(scan("sha256:a").critical("CVE-1"));
    Instant effective = NOON.plus(ofDays(3));

    story.at(effective).policy(within(2, 2), true).passes(ofHours(1));

    assertThat(story.only().deadlineAt()).isEqualTo(NOON.plus(ofDays(2)));
    assertThat(story.only().breachedAt()).isEqualTo(effective);
    assertThat(story.transitions()).containsExactly("OPENED", "RETIMED", "BREACHED");
    assertThat(story.changes.get(1).oldDeadlineAt()).isEqualTo(NOON.plus(ofDays(5)));
    assertThat(story.changes.get(1).newDeadlineAt()).isEqualTo(NOON.plus(ofDays(2)));
    assertThat(story.changes.get(1).cause()).isEqualTo("policy");
    assertThat(story.changes.get(1).actor()).isEqualTo("ada");
    assertThat(story.changes.get(2).dueAt()).isEqualTo(effective);
  }

  @Test
  void aBackfillThatLengthensEndsABreachThatStaysInHistory() {
    Story story =
        Story.begin().policy(within(2, 1), false).happens(scan("sha256:a").critical("CVE-1"));
    story.passes(ofDays(3));
    assertThat(story.only().slaStatus()).isEqualTo(SlaStatus.BREACHED);

    story.after(ofHours(1)).policy(within(10, 2), true).passes(ofHours(1));

    assertThat(story.only().slaStatus()).isEqualTo(SlaStatus.ON_TIME);
    assertThat(story.only().deadlineAt()).isEqualTo(NOON.plus(ofDays(10)));
    assertThat(story.only().breachedAt()).isEqualTo(NOON.plus(ofDays(2)));
    assertThat(story.transitions()).contains("BREACHED");

    story.at(NOON.plus(ofDays(10))).tick();
    assertThat(story.only().slaStatus()).isEqualTo(SlaStatus.BREACHED);
    assertThat(story.transitions()).filteredOn("BREACHED"::equals).hasSize(2);
    assertThat(story.alerts.stream().map(alert -> alert.alertId()).distinct())
        .hasSize(story.alerts.size());
  }

  @Test
  void aPolicyIsAppliedAtItsTimeEvenIfNothingWokeTheAsset() {
    Story late =
        Story.begin().policy(within(5, 1), false).happens(scan("sha256:a").critical("CVE-1"));
    late.at(NOON.plus(ofDays(3))).policy(within(2, 2), true);
    late.at(NOON.plus(ofDays(4))).happens(scan("sha256:a"));

    assertThat(late.transitions()).containsExactly("OPENED", "RETIMED", "BREACHED", "CLOSED");
    assertThat(late.changes.get(1).by().at()).isEqualTo(NOON.plus(ofDays(3)));
  }

  @Test
  void whatIsBelowTheThresholdHasNoClockOfOurs() {
    Policy highAndUp =
        PolicyBuilder.of(Story.ORG).version(1).minimumSeverity(Severity.HIGH).build();
    Story story =
        Story.begin().policy(highAndUp, false).happens(scan("sha256:a").high("CVE-1").low("CVE-2"));

    assertThat(story.finding("CVE-1").deadlineAt()).isNotNull();
    assertThat(story.finding("CVE-2").deadlineAt()).isNull();
    assertThat(story.finding("CVE-2").slaStatus()).isEqualTo(SlaStatus.NO_CLOCK);
  }

  @Test
  void eachFrameworkHasItsOwnObligationAndTheEarliestBinds() {
    Policy bounded =
        PolicyBuilder.of(Story.ORG)
            .version(1)
            .boundaries(
                new Policy.Boundary(
                    "fedramp-rev5-moderate", java.util.List.of("registry.example/shop/*")))
            .build();
    Story story = Story.begin().policy(bounded, false).happens(scan("sha256:a").critical("CVE-1"));

    assertThat(story.only().bindingObligation()).isEqualTo("policy");
    assertThat(story.verdicts).hasSizeGreaterThan(1);

    story.after(ofDays(2)).happens(scan("sha256:a"));
    assertThat(story.verdicts)
        .filteredOn(each -> each.obligation().startsWith("fedramp"))
        .last()
        .matches(each -> each.verdict().name().equals("MET"));
    assertThat(story.verdicts)
        .filteredOn(each -> each.obligation().equals("policy"))
        .last()
        .matches(each -> each.verdict().name().equals("MISSED"));
    assertThat(story.asset.boundaries()).containsExactly("fedramp-rev5-moderate");
  }

  @Test
  void whatFellDueBeforeTheOrganisationWasLiveIsHistory() {
    Policy live = PolicyBuilder.of(Story.ORG).version(1).liveFrom(NOON.plus(ofDays(30))).build();
    Story story = Story.begin().policy(live, false).happens(scan("sha256:a").critical("CVE-1"));

    assertThat(story.only().isBaseline()).isTrue();
    assertThat(story.only().deadlineAt()).isEqualTo(NOON.plus(ofDays(31)));
    story.passes(ofDays(29));
    assertThat(story.alerts).isEmpty();
  }
}
