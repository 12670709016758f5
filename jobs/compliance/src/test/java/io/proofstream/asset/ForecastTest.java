package io.proofstream.asset;

import static io.proofstream.asset.Scanned.scan;
import static io.proofstream.asset.Story.NOON;
import static java.time.Duration.ofDays;
import static java.time.Duration.ofHours;
import static org.assertj.core.api.Assertions.assertThat;

import io.proofstream.evidence.scan.Severity;
import io.proofstream.finding.clock.Evaluated;
import io.proofstream.finding.clock.Facts;
import io.proofstream.finding.clock.Forecast;
import io.proofstream.finding.clock.Forecast.Effect;
import io.proofstream.finding.clock.SlaStatus;
import io.proofstream.finding.outcome.CurrentFinding;
import io.proofstream.policy.Policy;
import io.proofstream.policy.PolicyBuilder;
import org.junit.jupiter.api.Test;

/** What is foretold of a policy from a row alone is what comes of it. */
class ForecastTest {
  private static final long DAY = 86_400;

  @Test
  void whatIsForetoldComesTrue() {
    Story story =
        Story.begin()
            .policy(within(5, 1), false)
            .happens(scan("sha256:a").critical("CVE-1").low("CVE-2"))
            .after(ofDays(1))
            .happens(scan("sha256:a").critical("CVE-1").critical("CVE-2"))
            .after(ofDays(2));
    Policy next = within(2, 2);
    Forecast first = forecast(story.finding("CVE-1"), next, story);
    Forecast raised = forecast(story.finding("CVE-2"), next, story);

    story.policy(next, true).passes(ofHours(1));

    assertThat(first.effect()).isEqualTo(Effect.NEWLY_BREACHED);
    assertThat(story.finding("CVE-1").slaStatus()).isEqualTo(SlaStatus.BREACHED);
    assertThat(story.finding("CVE-1").deadlineAt()).isEqualTo(first.after());
    assertThat(story.finding("CVE-2").deadlineAt()).isEqualTo(raised.after());
    assertThat(raised.before()).isEqualTo(NOON.plus(ofDays(6)));
  }

  @Test
  void aLongerWindowEndsABreach() {
    Story story =
        Story.begin()
            .policy(within(2, 1), false)
            .happens(scan("sha256:a").critical("CVE-1"))
            .passes(ofDays(3));

    assertThat(forecast(story.only(), within(10, 2), story).effect())
        .isEqualTo(Effect.NO_LONGER_BREACHED);
    assertThat(forecast(story.only(), within(2, 2), story).effect()).isEqualTo(Effect.UNCHANGED);
  }

  private static Policy within(long days, long version) {
    return PolicyBuilder.of(Story.ORG)
        .version(version)
        .window(Severity.CRITICAL, days * DAY)
        .build();
  }

  private static Forecast forecast(CurrentFinding row, Policy next, Story story) {
    Evaluated evaluated =
        row.evaluatedAt() == null
            ? null
            : new Evaluated(
                row.evaluatedAt(),
                row.adverseImpact(),
                row.internetReachable(),
                row.likelyExploitable(),
                false,
                null);
    Facts facts =
        new Facts(
            row.kind(),
            row.severity(),
            row.isBaseline(),
            row.firstDetectedAt(),
            row.publishedAt(),
            row.fixAvailableAt(),
            row.kevDueAt(),
            row.raisedAt(),
            row.raisedFrom(),
            row.restartedAt(),
            row.pausedSeconds(),
            evaluated);
    return Forecast.of(
        facts,
        row.repository(),
        row.stream(),
        row.deadlineAt(),
        row.slaStatus() == SlaStatus.BREACHED,
        next,
        story.now());
  }
}
