package io.proofstream.measure.metric.coverage;

import static io.proofstream.asset.Says.pushed;
import static io.proofstream.asset.Scanned.scan;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.proofstream.measure.Watch;
import io.proofstream.measure.figure.Sum;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ScanCoverageTest {
  private final Watch watch =
      Watch.of(
          "scan_coverage_continuous",
          Map.of("cadence", List.of("1d"), "database_age", List.of("2d")));

  @Test
  void anAssetCountsFromWhenItHasBeenInScopeForADay() {
    watch.happens(pushed("sha256:1")).passes(Duration.ofHours(23));
    assertEquals(Sum.NONE, watch.standing());
    assertEquals(watch.now().plus(Duration.ofHours(1)), watch.again());
    watch.passes(Duration.ofHours(1));
    assertEquals(new Sum(0, 1), watch.standing());
  }

  @Test
  void aScanCoversAsLongAsItMayBeOld() {
    watch.happens(pushed("sha256:1")).passes(Duration.ofDays(2));
    watch.happens(scan("sha256:1").database(watch.now()));
    assertEquals(new Sum(1, 1), watch.standing());
    watch.passes(Duration.ofDays(1));
    assertEquals(new Sum(1, 1), watch.standing());
    watch.passes(Duration.ofMillis(1));
    assertEquals(new Sum(0, 1), watch.standing());
  }

  @Test
  void aScanWithAnOldDatabaseOrOneThatDoesNotTellCoversNothing() {
    watch.happens(pushed("sha256:1")).passes(Duration.ofDays(3));
    watch.happens(scan("sha256:1").database(watch.now().minus(Duration.ofDays(2)).minusMillis(1)));
    assertEquals(new Sum(0, 1), watch.standing());
    watch.happens(scan("sha256:1").by("grype"));
    assertEquals(new Sum(0, 1), watch.standing());
  }
}
