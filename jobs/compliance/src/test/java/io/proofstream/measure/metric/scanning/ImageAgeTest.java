package io.proofstream.measure.metric.scanning;

import static io.proofstream.asset.Attests.built;
import static io.proofstream.asset.Runs.container;
import static io.proofstream.asset.Says.pushed;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.proofstream.measure.Watch;
import io.proofstream.measure.figure.Sum;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ImageAgeTest {
  private static final Duration DAY = Duration.ofDays(1);

  private final Watch watch =
      Watch.of("image_age", Map.of("within", List.of("30d"))).happens(pushed("sha256:1"));

  @Test
  void withoutABuildAnImageIsAsOldAsItsPush() {
    watch.passes(DAY.multipliedBy(30));
    assertEquals(new Sum(1, 1), watch.standing());
    assertEquals(watch.now().plusMillis(1), watch.again());
    assertEquals(new Sum(0, 1), watch.passes(Duration.ofMillis(1)).standing());
    assertEquals(List.of("image sha256:1"), watch.failing());
  }

  @Test
  void aBuildTellsItBetter() {
    watch.happens(built("sha256:1", true, watch.now().minus(DAY.multipliedBy(31))));
    assertEquals(new Sum(0, 1), watch.standing());
  }

  @Test
  void aPushAgainMakesAnImageNoYounger() {
    watch.passes(DAY.multipliedBy(31)).happens(pushed("sha256:1"));
    assertEquals(new Sum(0, 1), watch.standing());
  }

  @Test
  void anImageOfWhichNobodyTellsIsNotAmongTheGoodOnes() {
    watch.happens(container("web", "sha256:2"));
    assertEquals(new Sum(1, 2), watch.standing());
    assertEquals(List.of("image sha256:2"), watch.failing());
  }
}
