package io.proofstream.measure.metric.findings;

import static io.proofstream.asset.Says.pushed;
import static io.proofstream.asset.Scanned.scan;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.proofstream.measure.Watch;
import io.proofstream.measure.figure.Sum;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RemediationTimeTest {
  @Test
  void theMeanOfAllThatWasClosed() {
    Watch watch = watch("mean");
    assertEquals(3 * 3600, watch.figure().value());
    assertEquals(2, watch.figure().denominator());
  }

  @Test
  void theMedianIsTheLeastThatHalfDoesNotExceed() {
    assertEquals(2 * 3600, watch("median").figure().value());
  }

  @Test
  void theNinetiethPercentile() {
    assertEquals(4 * 3600, watch("p90").figure().value());
  }

  @Test
  void nothingClosedIsNoNumber() {
    Watch watch = Watch.of("remediation_time").happens(pushed("sha256:1"));
    assertNull(watch.happens(scan("sha256:1").critical("CVE-2026-1")).figure().value());
  }

  @Test
  void whatIsSaidOfAClosedFindingAgainCountsOnce() {
    Watch watch = watch("mean").happens(scan("sha256:1")).passes(Duration.ofDays(8));
    assertEquals(new Sum(2, 2), watch.counted());
  }

  private static Watch watch(String statistic) {
    return Watch.of("remediation_time", Map.of("statistic", List.of(statistic)))
        .happens(pushed("sha256:1"))
        .happens(scan("sha256:1").critical("CVE-2026-1").high("CVE-2026-2"))
        .passes(Duration.ofHours(2))
        .happens(scan("sha256:1").high("CVE-2026-2"))
        .passes(Duration.ofHours(2))
        .happens(scan("sha256:1"));
  }
}
