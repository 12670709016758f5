package io.proofstream.measure.metric.promise;

import static io.proofstream.asset.Says.accepted;
import static io.proofstream.asset.Says.pushed;
import static io.proofstream.asset.Says.retired;
import static io.proofstream.asset.Scanned.scan;
import static java.time.Duration.ofDays;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.proofstream.asset.Story;
import io.proofstream.evidence.scan.Severity;
import io.proofstream.measure.Watch;
import io.proofstream.measure.figure.Sum;
import io.proofstream.policy.PolicyBuilder;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The organisation promises that critical findings are gone within seven days. */
class AdherenceTest {
  private static final String ID = "sha256:1";
  private static final String WEAK = "CVE-2026-1";
  private static final Sum MET = new Sum(1, 1);
  private static final Sum MISSED = new Sum(0, 1);

  @Test
  void aPromiseCountsAsKeptWhenTheFindingIsGoneInTime() {
    Watch watch = watch(Map.of());
    assertEquals(Sum.NONE, watch.counted());
    assertEquals(MET, watch.passes(ofDays(7)).happens(scan(ID)).counted());
    assertEquals(MET, watch.passes(ofDays(30)).counted());
  }

  @Test
  void aPromiseCountsAsMissedOnceWhenItsTimeIsOver() {
    Watch watch = watch(Map.of()).passes(ofDays(7));
    assertEquals(MISSED, watch.counted());
    assertEquals(1, watch.failing().size());
    assertEquals(MISSED, watch.passes(ofDays(3)).happens(scan(ID)).counted());
  }

  @Test
  void lateEvidenceThatItWasGoneBeforePutsAMissRight() {
    Watch watch = watch(Map.of()).passes(ofDays(8));
    assertEquals(MISSED, watch.counted());
    watch.happens(scan(ID).occurred(watch.now().minus(ofDays(2))));
    assertEquals(MET, watch.counted());
  }

  @Test
  void aPromiseThatIsOpenAgainBecauseTheFindingCameBackAtOnceCountsWhenItFallsAnew() {
    Watch watch = watch(Map.of()).passes(ofDays(2)).happens(scan(ID));
    assertEquals(MET, watch.counted());
    watch.passes(ofDays(1)).happens(scan(ID).critical(WEAK));
    assertEquals(Sum.NONE, watch.counted());
    assertEquals(MISSED, watch.passes(ofDays(4)).counted());
  }

  @Test
  void nothingIsTakenBackOfWhatWasNotCounted() {
    Watch watch =
        Watch.of("adherence", Map.of("severities", List.of("critical")))
            .policy(
                PolicyBuilder.of(Story.ORG)
                    .effectiveFrom(Story.NOON)
                    .window(Severity.CRITICAL, ofDays(7).toSeconds())
                    .build())
            .happens(pushed(ID))
            .happens(scan(ID).low(WEAK));
    assertEquals(Sum.NONE, watch.passes(ofDays(2)).happens(scan(ID)).counted());
    assertEquals(Sum.NONE, watch.passes(ofDays(1)).happens(scan(ID).critical(WEAK)).counted());
  }

  @Test
  void whatTheSeveritiesLeaveOutDoesNotCount() {
    Watch watch = watch(Map.of("severities", List.of("low"))).passes(ofDays(7));
    assertEquals(Sum.NONE, watch.counted());
  }

  @Test
  void whatAnotherPromiseAsksForDoesNotCount() {
    Watch watch = watch(Map.of("obligation", List.of("own"))).passes(ofDays(7));
    assertEquals(Sum.NONE, watch.counted());
  }

  @Test
  void nobodyOwesAnythingForAnAssetThatIsRetired() {
    assertEquals(Sum.NONE, watch(Map.of()).happens(retired()).passes(ofDays(9)).counted());
  }

  @Test
  void aMissThatADecisionMakesCountsOnceThoughTheDeadlineIsSetAnew() {
    Watch watch = watch(Map.of()).passes(ofDays(8));
    watch.policy(
        PolicyBuilder.of(Story.ORG)
            .effectiveFrom(watch.now())
            .window(Severity.CRITICAL, ofDays(6).toSeconds())
            .build());
    watch.passes(ofDays(1)).happens(scan(ID).critical(WEAK));
    assertEquals(MISSED, watch.counted());
  }

  @Nested
  class Exceptions {
    private final Watch all = watch(Map.of("net_of_exceptions", List.of("false")));
    private final Watch net = watch(Map.of());

    @Test
    void aDeadlineThatPassesUnderOneCountsOnlyWhereExceptionsAreNoExcuse() {
      accept(ofDays(30));
      assertEquals(Story.NOON.plus(ofDays(7)), all.again());
      passes(ofDays(7));
      assertEquals(MISSED, all.counted());
      assertEquals(Sum.NONE, net.counted());
      passes(ofDays(1));
      assertEquals(MISSED, all.counted());
    }

    @Test
    void itCountsWhenTheExceptionEndsAndNotTwice() {
      accept(ofDays(9));
      passes(ofDays(8));
      passes(ofDays(1));
      passes(ofDays(9));
      assertEquals(MISSED, net.counted());
      assertEquals(MISSED, all.counted());
    }

    @Test
    void whatIsGoneUnderOneAfterItsDeadlineMissedNothingBeyondIt() {
      accept(ofDays(30));
      passes(ofDays(8));
      all.happens(scan(ID));
      net.happens(scan(ID));
      assertEquals(MISSED, all.counted());
      assertEquals(Sum.NONE, net.counted());
    }

    @Test
    void oneThatComesAfterTheDeadlineExcusesNothing() {
      passes(ofDays(8));
      accept(ofDays(30));
      passes(ofDays(1));
      assertEquals(MISSED, all.counted());
      assertEquals(MISSED, net.counted());
    }

    @Test
    void whatIsGoneInTimeUnderOneIsKept() {
      accept(ofDays(30));
      passes(ofDays(1));
      all.happens(scan(ID));
      net.happens(scan(ID));
      assertEquals(MET, all.counted());
      assertEquals(MET, net.counted());
    }

    private void accept(Duration time) {
      Instant until = all.now().plus(time);
      all.happens(accepted(WEAK, until));
      net.happens(accepted(WEAK, until));
    }

    private void passes(Duration time) {
      all.passes(time);
      net.passes(time);
    }
  }

  private static Watch watch(Map<String, List<String>> parameters) {
    return Watch.of("adherence", parameters)
        .policy(
            PolicyBuilder.of(Story.ORG)
                .effectiveFrom(Story.NOON)
                .window(Severity.CRITICAL, ofDays(7).toSeconds())
                .build())
        .happens(pushed(ID))
        .happens(scan(ID).critical(WEAK));
  }
}
