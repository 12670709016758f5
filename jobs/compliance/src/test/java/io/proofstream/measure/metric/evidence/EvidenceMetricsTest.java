package io.proofstream.measure.metric.evidence;

import static io.proofstream.asset.Says.pushed;
import static io.proofstream.asset.Scanned.scan;
import static io.proofstream.measure.Tells.change;
import static io.proofstream.measure.Tells.heartbeat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.proofstream.asset.Drafted;
import io.proofstream.measure.MatterWatch;
import io.proofstream.measure.Places;
import io.proofstream.measure.figure.Sum;
import io.proofstream.message.Outcome;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class EvidenceMetricsTest {
  private static final Duration HOUR = Duration.ofHours(1);
  private static final Duration MOMENT = Duration.ofMillis(1);

  @Nested
  class Heard {
    private final MatterWatch watch =
        MatterWatch.of("collectors_heard").policy(Places.sentBy(1, "ci"), "ada", "collectors");

    @Test
    void aSenderMayBeSilentTwiceAsLongAsItPromised() {
      watch.happens(heartbeat("ci", 300L)).passes(Duration.ofSeconds(600));
      assertEquals(new Sum(1, 1), watch.standing());
      watch.passes(MOMENT);
      assertEquals(new Sum(0, 1), watch.standing());
      assertEquals(List.of("collector ci"), watch.failing());
      watch.happens(pushed("sha256:1").occurred(watch.now().minus(HOUR)));
      assertEquals(new Sum(1, 1), watch.standing());
      assertEquals(watch.now().plusSeconds(600).plusMillis(1), watch.again());
    }

    @Test
    void oneThatPromisedNothingMayBeSilentAsLongAsTheGrace() {
      watch.happens(pushed("sha256:1")).passes(Duration.ofDays(2));
      assertEquals(new Sum(1, 1), watch.standing());
      watch.passes(MOMENT);
      assertEquals(new Sum(0, 1), watch.standing());
    }

    @Test
    void oneThatIsNotRegisteredOrProvesNothingIsNotAsked() {
      watch.happens(heartbeat("stranger", 300L)).happens(heartbeat("ci", 300L).unverified());
      assertEquals(Sum.NONE, watch.standing());
    }
  }

  @Nested
  class Gap {
    @Test
    void theLongestStretchOfHoursWithoutAScan() {
      MatterWatch watch = MatterWatch.of("longest_gap");
      assertNull(watch.figure().value());
      watch.happens(scan("sha256:1")).passes(HOUR.multipliedBy(5)).happens(pushed("sha256:1"));
      watch.happens(scan("sha256:1")).passes(HOUR.multipliedBy(3));
      assertEquals(4 * 3600, watch.figure().value());
      watch.passes(HOUR.multipliedBy(3));
      assertEquals(5 * 3600, watch.figure().value(), "the end is an end of a stretch too");
    }
  }

  @Nested
  class Proven {
    private final MatterWatch watch = MatterWatch.of("evidence_verified");

    @Test
    void anEventWhoseSenderProvedNothingIsWrong() {
      watch.tell(pushed("sha256:1")).tell(pushed("sha256:2").unverified());
      watch.happens(pushed("sha256:3").unverified());
      assertEquals(new Sum(1, 3), watch.counted());
      assertEquals(List.of("collector ci"), watch.failing());
    }

    @Test
    void anEventInSeveralPartsIsOneAndWhatIsMadeUpIsNone() {
      watch.happens(scan("sha256:1").critical("CVE-1").critical("CVE-2").inPartsOf(1));
      watch.happens(pushed("sha256:1").simulated());
      assertEquals(new Sum(1, 1), watch.counted());
    }

    @Test
    void onlyTheKindsThatAreAskedCount() {
      MatterWatch scans =
          MatterWatch.of("evidence_verified", Map.of("kinds", List.of("scan_completed")));
      scans.happens(pushed("sha256:1")).happens(scan("sha256:1"));
      assertEquals(new Sum(1, 1), scans.counted());
    }
  }

  @Test
  void onlyARejectedMessageCouldNotBeRead() {
    MatterWatch watch = MatterWatch.of("messages_read");
    for (Outcome outcome : Outcome.values()) {
      watch.receives(outcome);
    }
    assertEquals(new Sum(3, 4), watch.counted());
    assertEquals(List.of("message evidence.raw/0/2"), watch.failing());
  }

  @Test
  void aClockMayBeAheadByNoMoreThanItMay() {
    MatterWatch watch = MatterWatch.of("clock_agreement");
    watch.happens(pushed("sha256:1").occurred(watch.now().plusSeconds(60)));
    watch.happens(pushed("sha256:1").occurred(watch.now().minus(HOUR)));
    assertEquals(new Sum(2, 2), watch.counted());
    watch.happens(pushed("sha256:1").occurred(watch.now().plusSeconds(60).plusMillis(1)));
    assertEquals(new Sum(2, 3), watch.counted());
    watch.happens(pushed("sha256:1"));
    watch.happens(pushed("sha256:1").occurred(watch.now().minus(HOUR).minusMillis(1)));
    assertEquals(new Sum(2, 3), watch.counted(), "no time of its own, or a backlog");
    assertEquals(List.of("collector ci"), watch.failing());
  }

  @Nested
  class Changed {
    private static final Duration WEEK = Duration.ofDays(7);

    private final MatterWatch watch = MatterWatch.of("unexplained_tool_changes");

    @Test
    void anotherVersionCountsOnceAWeekIsOverInWhichNobodySaidWhy() {
      watch.happens(of("1.2")).passes(WEEK.plusMillis(1)).happens(of("v2.0"));
      watch.passes(WEEK);
      assertEquals(Sum.NONE, watch.counted());
      watch.passes(MOMENT);
      assertEquals(new Sum(1, 1), watch.counted());
      watch.happens(of("1.3")).happens(of("2.9")).passes(WEEK.plusMillis(1));
      assertEquals(new Sum(1, 1), watch.counted());
    }

    @Test
    void aChangeThatNamesTheToolExplainsIt() {
      watch.happens(of("1.2")).passes(WEEK.plusMillis(1)).happens(of("2.0")).passes(WEEK);
      watch.knows(change("c-1", "Trivy upgraded", "ada", null, null));
      watch.passes(MOMENT);
      assertEquals(Sum.NONE, watch.counted());
    }

    @Test
    void whatComesWithTheBeginningOfAToolIsNoChange() {
      watch.happens(of("1.2")).passes(WEEK).happens(of("2.0")).passes(WEEK.plusMillis(1));
      assertEquals(Sum.NONE, watch.counted());
    }

    @Test
    void aToolThatFallsSilentForAMonthHasChanged() {
      watch.happens(of("1.2")).passes(Duration.ofDays(37));
      assertEquals(Sum.NONE, watch.counted());
      watch.passes(MOMENT);
      assertEquals(new Sum(1, 1), watch.counted());
    }

    private static Drafted of(String version) {
      Drafted scan = scan("sha256:1");
      scan.toolVersion = version;
      return scan;
    }
  }
}
