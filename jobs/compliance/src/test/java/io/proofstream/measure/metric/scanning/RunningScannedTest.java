package io.proofstream.measure.metric.scanning;

import static io.proofstream.asset.Runs.container;
import static io.proofstream.asset.Scanned.scan;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.proofstream.measure.Watch;
import io.proofstream.measure.figure.Sum;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RunningScannedTest {
  private final Watch watch =
      Watch.of("running_images_scanned", Map.of("cadence", List.of("1d")))
          .happens(container("web", "sha256:1"));

  @Test
  void aContainerWhoseImageNobodyScannedIsWrong() {
    assertEquals(new Sum(0, 1), watch.standing());
    assertEquals(List.of("workload east/uid-1/web"), watch.failing());
  }

  @Test
  void aScanOfItsImageHoldsAsLongAsItMayBeOld() {
    watch.happens(scan("sha256:1")).passes(Duration.ofDays(1));
    assertEquals(new Sum(1, 1), watch.standing());
    assertEquals(watch.now().plusMillis(1), watch.again());
    assertEquals(new Sum(0, 1), watch.passes(Duration.ofMillis(1)).standing());
  }

  @Test
  void aScanOfAnotherImageSaysNothing() {
    assertEquals(new Sum(0, 1), watch.happens(scan("sha256:2")).standing());
  }

  @Test
  void aScanOfTheImageForAllPlatformsIsOneOfIt() {
    watch.happens(scan("sha256:of-amd64").ofIndex("sha256:1"));
    assertEquals(new Sum(1, 1), watch.standing());
  }

  @Test
  void aContainerWhoseImageNobodyTellsIsWrong() {
    watch.happens(scan("sha256:1")).happens(container("job", null));
    assertEquals(new Sum(1, 2), watch.standing());
    assertEquals(List.of("workload east/uid-1/job"), watch.failing());
  }

  @Test
  void whereNothingRunsNothingIsAsked() {
    watch.happens(container("web", "sha256:1").stopped());
    assertEquals(Sum.NONE, watch.standing());
  }
}
