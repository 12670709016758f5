package io.proofstream.measure.metric.scanning;

import static io.proofstream.asset.Says.pushed;
import static io.proofstream.asset.Says.retired;
import static io.proofstream.asset.Scanned.scan;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.proofstream.asset.Story;
import io.proofstream.measure.Watch;
import io.proofstream.measure.figure.Sum;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ScanFreshnessTest {
  private static final Duration DAY = Duration.ofDays(1);

  private final Watch watch = Watch.of("scan_freshness", Map.of("cadence", List.of("1d")));

  @Test
  void anImageThatNobodyScannedIsNotFresh() {
    watch.happens(pushed("sha256:1"));
    assertEquals(new Sum(0, 1), watch.standing());
    assertEquals(List.of("asset " + Story.SHOP.assetId()), watch.failing());
  }

  @Test
  void aScanIsFreshUntilItIsOlderThanItMayBe() {
    watch.happens(pushed("sha256:1")).happens(scan("sha256:1"));
    assertEquals(new Sum(1, 1), watch.standing());
    assertEquals(List.of(), watch.failing());
    watch.passes(DAY);
    assertEquals(new Sum(1, 1), watch.standing());
    assertEquals(watch.now().plusMillis(1), watch.again());
    watch.passes(Duration.ofMillis(1));
    assertEquals(new Sum(0, 1), watch.standing());
  }

  @Test
  void aFailedScanAndOneOfAnImageThatDoesNotCountSayNothing() {
    watch.happens(pushed("sha256:1")).happens(scan("sha256:1").failed());
    assertEquals(new Sum(0, 1), watch.standing());
    watch.happens(scan("sha256:0"));
    assertEquals(new Sum(0, 1), watch.standing());
  }

  @Test
  void whatNobodyProvedToHaveSentIsAbsent() {
    watch.happens(pushed("sha256:1")).happens(scan("sha256:1").unverified());
    assertEquals(new Sum(0, 1), watch.standing());
  }

  @Test
  void anAssetKnownOnlyFromScansAndOneThatIsRetiredAreNotAsked() {
    watch.happens(scan("sha256:1"));
    assertEquals(Sum.NONE, watch.standing());
    watch.happens(pushed("sha256:1"));
    assertEquals(new Sum(1, 1), watch.standing());
    watch.happens(retired());
    assertEquals(Sum.NONE, watch.standing());
  }
}
