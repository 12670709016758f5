package io.proofstream.measure.metric.runtime;

import io.proofstream.evidence.run.Workload;
import io.proofstream.measure.gauge.Item;
import io.proofstream.measure.gauge.Metric;
import io.proofstream.measure.gauge.Nature;
import io.proofstream.measure.gauge.Parameters;
import io.proofstream.measure.gauge.Tally;
import io.proofstream.measure.posture.AssetGlance;
import io.proofstream.measure.posture.Container;
import java.time.Duration;
import java.time.Instant;

/** Of the running containers, those of whose workload it is on record how it behaves. */
final class BaselineCoverage implements Metric {
  private final Duration within;

  BaselineCoverage(Parameters parameters) {
    within = parameters.duration("within");
  }

  @Override
  public Nature nature() {
    return Nature.STANDING;
  }

  @Override
  public void ofAsset(AssetGlance glance, Tally tally) {
    for (Container container : glance.running()) {
      Workload workload = container.workload();
      Instant recorded =
          glance
              .knowledge()
              .profiledAt(workload.cluster(), workload.namespace(), workload.workload());
      if (recorded == null) {
        tally.stands(new Item("workload", container.id(), "no profile on record"));
      } else if (recorded.plus(within).isBefore(glance.to())) {
        tally.stands(new Item("workload", container.id(), "its profile is of " + recorded));
      } else {
        tally.stands(null);
        tally.again(recorded.plus(within).plusMillis(1));
      }
    }
  }
}
