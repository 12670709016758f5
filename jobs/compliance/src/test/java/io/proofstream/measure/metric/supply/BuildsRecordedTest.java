package io.proofstream.measure.metric.supply;

import static io.proofstream.asset.Attests.built;
import static io.proofstream.asset.Attests.provenance;
import static io.proofstream.asset.Attests.signed;
import static io.proofstream.asset.Says.ownedBy;
import static io.proofstream.asset.Says.pushed;
import static io.proofstream.asset.Says.retired;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.proofstream.asset.Drafted;
import io.proofstream.measure.Watch;
import io.proofstream.measure.figure.Sum;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class BuildsRecordedTest {
  private static final Sum GOOD = new Sum(1, 1);
  private static final Sum WRONG = new Sum(0, 1);

  private final Watch watch = Watch.of("builds_recorded");

  @Test
  void aPushAfterItsBuildCountsAtOnceAndOnce() {
    watch.happens(built("sha256:1", true, null)).happens(pushed("sha256:1"));
    assertEquals(GOOD, watch.counted());
    watch.happens(pushed("sha256:1")).happens(built("sha256:1", true, null));
    assertEquals(GOOD, watch.passes(Duration.ofDays(3)).counted());
  }

  @Test
  void aRecordMayComeUntilTheTimeForItIsOver() {
    Instant pushed = watch.happens(pushed("sha256:1")).now();
    assertEquals(Sum.NONE, watch.counted());
    assertEquals(pushed.plus(Duration.ofDays(1)), watch.again());
    watch.passes(Duration.ofDays(1).minusMillis(1)).happens(provenance("sha256:1", "b", "", ""));
    assertEquals(GOOD, watch.counted());
    assertEquals(List.of(), watch.failing());
  }

  @Test
  void withoutARecordItIsWrongWhenTheTimeIsOverWhateverComesLater() {
    watch.happens(pushed("sha256:1")).passes(Duration.ofDays(1));
    assertEquals(WRONG, watch.counted());
    assertEquals(List.of("image sha256:1"), watch.failing());
    watch.happens(built("sha256:1", true, null)).passes(Duration.ofDays(1));
    assertEquals(WRONG, watch.passes(Duration.ofDays(1)).counted());
  }

  @Test
  void aBuildThatFailedAndASignatureTellNothing() {
    watch.happens(pushed("sha256:1")).happens(built("sha256:1", false, null));
    watch.happens(signed("sha256:1", "ada")).passes(Duration.ofDays(1));
    assertEquals(WRONG, watch.counted());
  }

  @Test
  void aPushThatBecomesKnownLateCountsWhenItWasDone() {
    Drafted late = pushed("sha256:1").occurred(watch.now().minus(Duration.ofDays(40)));
    assertEquals(WRONG, watch.happens(late).counted());
    assertEquals(WRONG, watch.passes(Duration.ofDays(3)).counted());
  }

  @Test
  void anImageThatIsDecidedWhileNobodyCountsItIsNeverCounted() {
    watch.happens(pushed("sha256:1")).happens(retired()).passes(Duration.ofDays(2));
    assertEquals(Sum.NONE, watch.counted());
    watch.happens(ownedBy("web")).happens(pushed("sha256:2"));
    assertEquals(Sum.NONE, watch.counted());
    assertEquals(watch.now().plus(Duration.ofDays(1)), watch.again());
  }
}
