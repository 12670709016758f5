package io.proofstream.measure.metric.coverage;

import static io.proofstream.asset.Says.pushed;
import static io.proofstream.asset.Scanned.scan;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.proofstream.asset.Story;
import io.proofstream.measure.MetricKind.Unit;
import io.proofstream.measure.Metrics;
import io.proofstream.measure.Watch;
import io.proofstream.measure.figure.Figure;
import io.proofstream.measure.figure.Readings;
import io.proofstream.measure.figure.Sum;
import io.proofstream.measure.gauge.Gauge;
import io.proofstream.measure.gauge.Hours;
import io.proofstream.measure.gauge.Metric;
import io.proofstream.measure.gauge.Parameters;
import io.proofstream.measure.metric.AllMetrics;
import io.proofstream.policy.Policies;
import io.proofstream.policy.document.PolicyTree;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MonthlyCoverageTest {
  private static final String WORST = "scan_coverage_worst_month";
  private static final String SPREAD = "scan_coverage_spread";

  @Test
  void theWorstMonthIsTheOneWithTheLowestShare() {
    Figure worst = figure(WORST, new Sum(9, 10), new Sum(60, 100), new Sum(7, 10));
    assertEquals(new Figure(0.6, 60, 100), worst);
  }

  @Test
  void aMonthInWhichNothingCountedIsNone() {
    assertEquals(new Figure(0.9, 9, 10), figure(WORST, new Sum(0, 0), new Sum(9, 10)));
    assertEquals(2, figure(SPREAD, new Sum(0, 0), new Sum(9, 10), new Sum(1, 1)).denominator());
  }

  @Test
  void withoutAMonthThereIsNoNumber() {
    assertEquals(Figure.NOTHING, figure(WORST));
    assertEquals(Figure.NOTHING, figure(SPREAD));
  }

  @Test
  void theSpreadIsThatOfTheBestAndTheWorstMonth() {
    Figure spread = figure(SPREAD, new Sum(2, 4), new Sum(1, 1), new Sum(3, 4));
    assertEquals(new Figure(0.5, 3, 3), spread);
  }

  @Test
  void oneMonthAloneHasNoSpread() {
    assertNull(figure(SPREAD, new Sum(1, 2)).value());
    assertEquals(1, figure(SPREAD, new Sum(1, 2)).denominator());
  }

  @Test
  void bothSumWhatContinuousCoverageSums() {
    for (String metric : List.of("scan_coverage_continuous", WORST, SPREAD)) {
      Watch watch = Watch.of(metric).happens(pushed("sha256:1")).passes(Duration.ofDays(2));
      assertEquals(new Sum(0, 1), watch.standing());
      assertEquals(new Sum(1, 1), watch.happens(scan("sha256:1").database(watch.now())).standing());
    }
  }

  private static Figure figure(String id, Sum... months) {
    Parameters parameters =
        Parameters.of(
            Metrics.of(id).orElseThrow(),
            Map.of(),
            PolicyTree.of(Policies.ofNobody(Story.ORG)),
            "a-framework");
    Metric metric = AllMetrics.of(Gauge.of(id, parameters, 60));
    Readings readings =
        new Readings(Story.NOON, Story.NOON, Map.of(), Hours.none(), List.of(months));
    return metric.figure(Unit.SHARE, readings);
  }
}
