package io.proofstream.measure.metric.findings;

import static io.proofstream.asset.Says.pushed;
import static io.proofstream.asset.Says.remediated;
import static io.proofstream.asset.Says.retired;
import static io.proofstream.asset.Scanned.scan;
import static java.time.Duration.ofDays;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.proofstream.measure.Watch;
import io.proofstream.measure.figure.Sum;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class FindingsReturnedTest {
  private static final String ID = "sha256:1";
  private static final String WEAK = "CVE-2026-1";

  @Test
  void whatIsGoneAndStaysSoDidNotReturn() {
    Watch watch = watch("findings_returned").passes(ofDays(9)).happens(scan(ID));
    assertEquals(new Sum(0, 1), watch.counted());
    assertEquals(0, watch.figure().value());
  }

  @Test
  void whatCameBackSoonOrLateReturned() {
    Watch watch = watch("findings_returned").passes(ofDays(1)).happens(scan(ID).critical(WEAK));
    assertEquals(new Sum(1, 1), watch.counted());
    assertEquals(1, watch.failing().size());
    watch.passes(ofDays(1)).happens(scan(ID));
    assertEquals(new Sum(1, 2), watch.counted());
    watch.passes(ofDays(60)).happens(scan(ID).critical(WEAK)).happens(scan(ID).critical(WEAK));
    assertEquals(new Sum(2, 2), watch.counted());
  }

  @Test
  void whatWasRetiredWasNotGone() {
    Watch watch = Watch.of("findings_returned").happens(pushed(ID));
    watch.happens(scan(ID).critical(WEAK)).passes(ofDays(1)).happens(retired());
    assertEquals(Sum.NONE, watch.counted());
  }

  @Nested
  class Proof {
    @Test
    void aCompleteScanProvesIt() {
      assertEquals(new Sum(1, 1), watch("closures_proven").counted());
    }

    @Test
    void somebodysWordClosesNothing() {
      Watch watch = Watch.of("closures_proven").happens(pushed(ID));
      watch.happens(scan(ID).critical(WEAK)).happens(remediated(WEAK));
      assertEquals(Sum.NONE, watch.counted());
    }
  }

  /** One that is gone since a moment. */
  private static Watch watch(String metric) {
    return Watch.of(metric)
        .happens(pushed(ID))
        .happens(scan(ID).critical(WEAK))
        .passes(ofDays(1))
        .happens(scan(ID));
  }
}
