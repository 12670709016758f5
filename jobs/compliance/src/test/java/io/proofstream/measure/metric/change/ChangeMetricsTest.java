package io.proofstream.measure.metric.change;

import static io.proofstream.asset.Says.pushed;
import static io.proofstream.asset.Says.runs;
import static io.proofstream.asset.Says.stops;
import static io.proofstream.measure.Tells.build;
import static io.proofstream.measure.Tells.change;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.proofstream.asset.Drafted;
import io.proofstream.measure.MatterWatch;
import io.proofstream.measure.Places;
import io.proofstream.measure.Watch;
import io.proofstream.measure.figure.Sum;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ChangeMetricsTest {
  @Nested
  class Approved {
    private final Watch watch = Watch.of("changes_approved");

    Approved() {
      watch.policy(Places.shopIsProduction(1)).happens(pushed("sha256:1"));
    }

    @Test
    void anImageThatNobodyApprovedIsWrongWhenItFirstRuns() {
      watch.happens(runs("sha256:1", "web"));
      assertEquals(new Sum(0, 1), watch.counted());
      assertEquals(List.of("deployment production/sha256:1"), watch.failing());
    }

    @Test
    void anImageCountsOnceHoweverOftenItIsStarted() {
      watch.happens(runs("sha256:1", "web")).happens(runs("sha256:1", "other"));
      watch.happens(stops("sha256:1", "web")).happens(stops("sha256:1", "other"));
      watch.passes(Duration.ofDays(1)).happens(runs("sha256:1", "web"));
      assertEquals(new Sum(0, 1), watch.counted());
    }

    @Test
    void aChangeOfTheCommitThatItWasBuiltFromApprovesIt() {
      watch.happens(build("c0ffee").of("sha256:1"));
      watch.knows(change("c-1", "Release", "ada", null, "c0ffee"));
      watch.passes(Duration.ofDays(30)).happens(runs("sha256:1", "web"));
      assertEquals(new Sum(1, 1), watch.counted());
    }

    @Test
    void aChangeThatNamesTheDigestApprovesIt() {
      watch.knows(change("c-1", "Release sha256:1", "ada", null, null));
      watch.passes(Duration.ofDays(1)).happens(runs("sha256:1", "web"));
      assertEquals(new Sum(1, 1), watch.counted());
    }

    @Test
    void anApprovalOfTheEnvironmentHoldsForADay() {
      watch.knows(change("c-1", "Go", "ada", "production", null)).passes(Duration.ofDays(1));
      watch.happens(runs("sha256:1", "web"));
      assertEquals(new Sum(1, 1), watch.counted());
      watch.happens(pushed("sha256:2")).passes(Duration.ofMillis(1));
      watch.happens(runs("sha256:2", "web"));
      assertEquals(new Sum(1, 2), watch.counted());
    }

    @Test
    void anApprovalByWhoAskedOrOfAnotherCommitOrTooLateIsNone() {
      watch.knows(change("c-1", "sha256:1", "Bob", null, null));
      watch.knows(change("c-2", "Release", "ada", "production", "decade"));
      watch.passes(Duration.ofHours(1)).happens(runs("sha256:1", "web"));
      watch.passes(Duration.ofHours(1)).knows(change("c-3", "sha256:1", "ada", null, null)).look();
      assertEquals(new Sum(0, 1), watch.counted());
    }

    @Test
    void whatRunsElsewhereIsNotAsked() {
      Watch anywhere = Watch.of("changes_approved").happens(pushed("sha256:1"));
      anywhere.happens(runs("sha256:1", "web"));
      assertEquals(Sum.NONE, anywhere.counted());
    }
  }

  @Nested
  class Assessed {
    private final MatterWatch watch = MatterWatch.of("changes_assessed");

    @Test
    void aChangeThatSaysWhatWasLookedAtIsInOrder() {
      watch.happens(approved("c-1", "tests and scan", null));
      watch.happens(approved("c-2", " ", null));
      assertEquals(new Sum(1, 2), watch.counted());
      assertEquals(List.of("change c-2"), watch.failing());
    }

    @Test
    void aBuildThatCheckedTheCommitBeforeIsALook() {
      watch.happens(build("c0ffee", "unit tests")).happens(approved("c-1", null, "c0ffee"));
      watch.happens(build("decade")).happens(approved("c-2", null, "decade"));
      assertEquals(new Sum(1, 2), watch.counted());
      Drafted later = build("facade", "unit tests").occurred(watch.now().plusSeconds(60));
      watch.tell(later).happens(approved("c-3", null, "facade"));
      assertEquals(new Sum(1, 3), watch.counted());
    }

    @Test
    void aChangeCountsOnceAndOnlyIfItWasApproved() {
      watch.happens(change("c-1", null, "ada", "requested", null, null, null));
      assertEquals(Sum.NONE, watch.counted());
      watch.happens(approved("c-1", "tests", null)).happens(approved("c-1", "tests", null));
      assertEquals(new Sum(1, 1), watch.counted());
    }

    private static Drafted approved(String id, String assessment, String commit) {
      return change(id, null, "ada", "approved", assessment, null, commit);
    }
  }
}
