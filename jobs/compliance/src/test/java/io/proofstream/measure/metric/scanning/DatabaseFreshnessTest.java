package io.proofstream.measure.metric.scanning;

import static io.proofstream.asset.Says.pushed;
import static io.proofstream.asset.Says.retired;
import static io.proofstream.asset.Scanned.scan;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.proofstream.measure.Watch;
import io.proofstream.measure.figure.Sum;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DatabaseFreshnessTest {
  private final Watch watch =
      Watch.of("scanner_database_fresh", Map.of("database_age", List.of("2d")))
          .happens(pushed("sha256:1"));
  private final Instant oldest = watch.now().minus(Duration.ofDays(2));

  @Test
  void aDatabaseMayBeAsOldAsThatAndNoOlder() {
    watch.happens(scan("sha256:1").database(oldest));
    assertEquals(new Sum(1, 1), watch.counted());
    watch.happens(scan("sha256:1").database(oldest.minusMillis(1)));
    assertEquals(new Sum(1, 2), watch.counted());
    assertEquals(1, watch.failing().size());
  }

  @Test
  void aScanThatDoesNotTellIsNotAmongTheGoodOnes() {
    assertEquals(new Sum(0, 1), watch.happens(scan("sha256:1")).counted());
  }

  @Test
  void eachScanCountsOnceHoweverManyPartsItHas() {
    watch.happens(
        scan("sha256:1").database(oldest).critical("CVE-1").critical("CVE-2").inPartsOf(1));
    assertEquals(new Sum(1, 1), watch.passes(Duration.ofDays(1)).counted());
  }

  @Test
  void aScanThatFailedIsNotAsked() {
    assertEquals(Sum.NONE, watch.happens(scan("sha256:1").failed()).counted());
  }

  @Test
  void aScanOfWhatIsRetiredIsNotAsked() {
    watch.happens(retired()).happens(scan("sha256:1").database(oldest));
    assertEquals(Sum.NONE, watch.counted());
  }
}
