package io.proofstream.measure.metric.cluster;

import static io.proofstream.asset.Says.runs;
import static io.proofstream.measure.Assessed.cluster;
import static io.proofstream.measure.Assessed.object;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.proofstream.measure.MatterWatch;
import io.proofstream.measure.figure.Sum;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClustersAssessedTest {
  private final MatterWatch watch = MatterWatch.of("clusters_assessed");

  @Test
  void aClusterThatNothingRunsInIsNotAsked() {
    watch.happens(cluster("east"));
    assertEquals(Sum.NONE, watch.standing());
  }

  @Test
  void aClusterIsAssessedAsLongAsARunIsNotTooOld() {
    watch.happens(runs("sha256:1", "web"));
    assertEquals(new Sum(0, 1), watch.standing());
    assertEquals(List.of("cluster east"), watch.failing());
    watch.happens(cluster("east").partly());
    assertEquals(new Sum(0, 1), watch.standing());
    watch.happens(object("east/shop/Pod/web")).passes(Duration.ofDays(7));
    assertEquals(new Sum(1, 1), watch.standing());
    watch.passes(Duration.ofMillis(1));
    assertEquals(new Sum(0, 1), watch.standing());
  }

  @Test
  void aClusterThatNobodyNamedForAMonthIsNotAskedAnyMore() {
    watch.happens(runs("sha256:1", "web")).passes(Duration.ofDays(30));
    assertEquals(new Sum(0, 1), watch.standing());
    watch.passes(Duration.ofMillis(1));
    assertEquals(Sum.NONE, watch.standing());
  }
}
