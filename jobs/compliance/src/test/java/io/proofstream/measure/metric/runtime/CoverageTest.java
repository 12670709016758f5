package io.proofstream.measure.metric.runtime;

import static io.proofstream.asset.Says.pushed;
import static io.proofstream.asset.Says.runs;
import static io.proofstream.measure.Tells.alert;
import static io.proofstream.measure.Tells.heartbeat;
import static io.proofstream.measure.Tells.profile;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.proofstream.asset.Drafted;
import io.proofstream.evidence.run.Workload;
import io.proofstream.evidence.scan.Severity;
import io.proofstream.measure.MatterWatch;
import io.proofstream.measure.Watch;
import io.proofstream.measure.figure.Sum;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CoverageTest {
  private static final Duration MOMENT = Duration.ofMillis(1);

  private final Watch containers = Watch.of("sensor_coverage");
  private final MatterWatch sensors = MatterWatch.of("sensor_coverage");

  @Test
  void aContainerWithoutASensorIsNotCovered() {
    containers.happens(pushed("sha256:1")).happens(runs("sha256:1", "web"));
    assertEquals(new Sum(0, 1), containers.sample(Map.of()));
  }

  @Test
  void aSensorCoversWhatRunsInTheClusterThatItNames() {
    containers.happens(pushed("sha256:1")).happens(runs("sha256:1", "web"));
    sensors.happens(heartbeat("falco", 300L, "east", "syscall"));
    assertEquals(new Sum(1, 1), containers.sample(sensors.standingByLabel()));
    sensors.passes(Duration.ofSeconds(600));
    assertEquals(new Sum(1, 1), containers.sample(sensors.standingByLabel()));
    sensors.passes(MOMENT);
    assertEquals(new Sum(0, 1), containers.sample(sensors.standingByLabel()));
  }

  @Test
  void aSensorThatOnceRangInTheClusterWatchesIt() {
    containers.happens(pushed("sha256:1")).happens(runs("sha256:1", "web"));
    Drafted rang = alert("a-1", Severity.LOW, "shell");
    rang.collector = "falco";
    sensors.happens(rang).passes(Duration.ofDays(2));
    assertEquals(new Sum(1, 1), containers.sample(sensors.standingByLabel()));
    sensors.passes(MOMENT);
    assertEquals(new Sum(0, 1), containers.sample(sensors.standingByLabel()));
    assertEquals(List.of("collector falco"), sensors.failing());
    sensors.happens(heartbeat("falco", 300L, "syscall"));
    assertEquals(new Sum(1, 1), containers.sample(sensors.standingByLabel()));
    assertEquals(List.of(), sensors.failing());
  }

  @Test
  void aSensorOfAnotherClusterAndOtherEvidenceCoverNothing() {
    containers.happens(pushed("sha256:1")).happens(runs("sha256:1", "web"));
    sensors.happens(heartbeat("falco", 300L, "west"));
    sensors.happens(runs("sha256:1", "web"));
    assertEquals(new Sum(0, 1), containers.sample(sensors.standingByLabel()));
  }

  @Test
  void aContainerWithAProfileThatIsNotTooOld() {
    Watch watch = Watch.of("baseline_coverage");
    watch.happens(pushed("sha256:1"));
    watch.happens(of("web", "c-1"));
    assertEquals(new Sum(0, 1), watch.standing());
    assertEquals(List.of("workload east/c-1/web"), watch.failing());
    watch.knows(profile("shop", "web")).happens(of("api", "c-2"));
    assertEquals(new Sum(1, 2), watch.standing());
    assertEquals(watch.now().plus(Duration.ofDays(90)).plusMillis(1), watch.again());
    watch.passes(Duration.ofDays(90));
    assertEquals(new Sum(1, 2), watch.standing());
    watch.passes(MOMENT);
    assertEquals(new Sum(0, 2), watch.standing());
  }

  private static Drafted of(String workload, String container) {
    Drafted runs = runs("sha256:1", container);
    Workload seen = runs.workloads.getFirst();
    runs.workloads =
        List.of(
            new Workload(
                seen.cluster(),
                seen.namespace(),
                null,
                workload,
                container,
                null,
                null,
                workload,
                null,
                seen.imageDigest(),
                seen.assetId(),
                seen.stream(),
                seen.state(),
                null,
                null,
                null,
                null,
                null,
                null,
                null));
    return runs;
  }
}
