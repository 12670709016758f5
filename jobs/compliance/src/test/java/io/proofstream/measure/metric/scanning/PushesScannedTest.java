package io.proofstream.measure.metric.scanning;

import static io.proofstream.asset.Says.pushed;
import static io.proofstream.asset.Scanned.scan;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.proofstream.measure.Watch;
import io.proofstream.measure.figure.Sum;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PushesScannedTest {
  private static final Duration DAY = Duration.ofDays(1);
  private static final Sum GOOD = new Sum(1, 1);
  private static final Sum WRONG = new Sum(0, 1);

  private final Watch watch = Watch.of("pushes_scanned", Map.of("within", List.of("1d")));

  @Test
  void anImageScannedInThePipelineCountsWhenItIsPushed() {
    watch.happens(scan("sha256:1")).passes(Duration.ofHours(3)).happens(pushed("sha256:1"));
    assertEquals(Map.of(watch.now(), GOOD), watch.countedByHour());
  }

  @Test
  void anImageScannedLaterCountsWhenItIsScannedAndOnce() {
    Instant pushed = watch.happens(pushed("sha256:1")).now();
    assertEquals(Sum.NONE, watch.counted());
    assertEquals(pushed.plus(DAY), watch.again());
    watch.passes(Duration.ofHours(5)).happens(scan("sha256:1"));
    assertEquals(Map.of(watch.now(), GOOD), watch.countedByHour());
    watch.passes(DAY).happens(scan("sha256:1")).passes(DAY);
    assertEquals(GOOD, watch.counted());
  }

  @Test
  void aScanAtTheLastMomentIsInTime() {
    watch.happens(pushed("sha256:1"));
    Instant end = watch.now().plus(DAY);
    watch.passes(DAY.minusMillis(1)).passesUnseen(Duration.ofMillis(1));
    watch.happens(scan("sha256:1").occurred(end));
    assertEquals(GOOD, watch.counted());
  }

  @Test
  void anImageThatNobodyScannedCountsWhenTheTimeIsOver() {
    watch.happens(pushed("sha256:1")).passes(DAY);
    assertEquals(Map.of(watch.now(), WRONG), watch.countedByHour());
    assertEquals(List.of("image sha256:1"), watch.failing());
    watch.happens(scan("sha256:1")).passes(DAY);
    assertEquals(WRONG, watch.counted());
  }

  @Test
  void aScanThatIsTooLateDoesNotHelpThoughBothBecomeKnownAtOnce() {
    watch.tell(pushed("sha256:1").occurred(watch.now().minus(DAY.multipliedBy(2))));
    assertEquals(WRONG, watch.happens(scan("sha256:1")).counted());
  }
}
