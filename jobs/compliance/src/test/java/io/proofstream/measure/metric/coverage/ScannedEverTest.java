package io.proofstream.measure.metric.coverage;

import static io.proofstream.asset.Says.pushed;
import static io.proofstream.asset.Scanned.scan;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.proofstream.asset.Story;
import io.proofstream.measure.Watch;
import io.proofstream.measure.figure.Sum;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScannedEverTest {
  private static final Duration DAY = Duration.ofDays(1);

  private final Watch watch = Watch.of("scan_coverage_ever").happens(pushed("sha256:1"));

  @Test
  void anAssetCountsFromWhenItHasBeenInScopeForADay() {
    assertEquals(Sum.NONE, watch.standing());
    assertEquals(watch.now().plus(DAY), watch.again());
    watch.passes(DAY);
    assertEquals(new Sum(0, 1), watch.standing());
    assertEquals(List.of("asset " + Story.SHOP.assetId()), watch.failing());
  }

  @Test
  void oneScanIsEnoughForItsTime() {
    watch.happens(scan("sha256:1")).passes(Duration.ofDays(90));
    assertEquals(new Sum(1, 1), watch.standing());
    assertEquals(watch.now().plusMillis(1), watch.again());
    assertEquals(new Sum(0, 1), watch.passes(Duration.ofMillis(1)).standing());
  }

  @Test
  void aScanOfAnImageThatCountedOnceIsEnough() {
    watch.happens(scan("sha256:1")).passes(DAY).happens(pushed("sha256:2"));
    assertEquals(new Sum(1, 1), watch.standing());
  }

  @Test
  void aScanOfAnImageThatNeverCountedOrThatFailedIsNone() {
    watch.happens(scan("sha256:0")).happens(scan("sha256:1").failed()).passes(DAY);
    assertEquals(new Sum(0, 1), watch.standing());
  }

  @Test
  void whatIsKnownOnlyFromScansIsNotAsked() {
    Watch scanned = Watch.of("scan_coverage_ever").happens(scan("sha256:1")).passes(DAY);
    assertEquals(Sum.NONE, scanned.standing());
  }
}
