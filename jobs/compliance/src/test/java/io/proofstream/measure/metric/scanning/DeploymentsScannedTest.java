package io.proofstream.measure.metric.scanning;

import static io.proofstream.asset.Deployed.deployed;
import static io.proofstream.asset.Says.pushed;
import static io.proofstream.asset.Says.retired;
import static io.proofstream.asset.Scanned.scan;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.proofstream.evidence.run.Decision;
import io.proofstream.measure.Watch;
import io.proofstream.measure.figure.Sum;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DeploymentsScannedTest {
  private static final Sum GOOD = new Sum(1, 1);
  private static final Sum WRONG = new Sum(0, 1);

  private final Watch watch =
      Watch.of("deployments_scanned", Map.of("within", List.of("7d"))).happens(pushed("sha256:1"));

  @Test
  void aScanMustNotBeLongerAgo() {
    watch.happens(scan("sha256:1")).passes(Duration.ofDays(7)).happens(deployed("sha256:1"));
    assertEquals(GOOD, watch.counted());
    watch.passes(Duration.ofMillis(1)).happens(deployed("sha256:1"));
    assertEquals(new Sum(1, 2), watch.counted());
    assertEquals(List.of("admission request-1/web"), watch.failing());
  }

  @Test
  void aScanAfterTheDecisionIsTooLate() {
    Instant decided = watch.now();
    watch.passes(Duration.ofSeconds(1)).happens(scan("sha256:1"));
    watch.happens(deployed("sha256:1").decidedAt(decided));
    assertEquals(WRONG, watch.counted());
  }

  @Test
  void anEarlierScanCountsThoughAnotherFollowedBeforeTheRecordCame() {
    Instant decided = watch.happens(scan("sha256:1")).now();
    watch.passes(Duration.ofSeconds(1)).happens(scan("sha256:1"));
    watch.happens(deployed("sha256:1").decidedAt(decided));
    assertEquals(GOOD, watch.counted());
  }

  @Test
  void whatWasWarnedOfAndWhatWasLetPassCount() {
    watch.happens(deployed("sha256:1").decided(Decision.WARNED));
    watch.happens(deployed("sha256:1").decided(Decision.BYPASSED).asking("update"));
    assertEquals(new Sum(0, 2), watch.counted());
  }

  @Test
  void whatWasDeniedTriedOrDeletedIsNotAsked() {
    watch.happens(deployed("sha256:1").decided(Decision.DENIED));
    watch.happens(deployed("sha256:1").dryRun());
    watch.happens(deployed("sha256:1").asking("delete"));
    watch.happens(deployed("sha256:1").asking(null));
    watch.happens(deployed("sha256:1").ofAsset("another"));
    assertEquals(Sum.NONE, watch.counted());
  }

  @Test
  void anUnknownImageIsNotAmongTheGoodOnes() {
    assertEquals(WRONG, watch.happens(scan("sha256:1")).happens(deployed(null)).counted());
  }

  @Test
  void whatIsRetiredIsNotAsked() {
    assertEquals(Sum.NONE, watch.happens(retired()).happens(deployed("sha256:1")).counted());
  }
}
