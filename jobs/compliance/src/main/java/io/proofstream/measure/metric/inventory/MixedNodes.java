package io.proofstream.measure.metric.inventory;

import io.proofstream.measure.MetricKind.Unit;
import io.proofstream.measure.figure.Figure;
import io.proofstream.measure.figure.Readings;
import io.proofstream.measure.figure.Sum;
import io.proofstream.measure.gauge.Metric;
import io.proofstream.measure.gauge.Nature;
import io.proofstream.measure.gauge.Tally;
import io.proofstream.measure.posture.AssetGlance;
import io.proofstream.measure.posture.Container;
import io.proofstream.policy.Scope;
import java.util.HashMap;
import java.util.Map;

/**
 * Of the nodes that run containers of stated sensitivity, those that run such of more than one. A
 * node runs images of many assets, so each asset says only what it runs where: a label is a node
 * and a sensitivity, and its sum how many containers that are.
 */
final class MixedNodes implements Metric {
  /** Neither names of nodes nor words of a policy have one. */
  private static final char BETWEEN = '\t';

  @Override
  public Nature nature() {
    return Nature.STANDING;
  }

  @Override
  public void ofAsset(AssetGlance glance, Tally tally) {
    for (Container container : glance.running()) {
      Scope.Environment environment = glance.environment(container);
      String node = container.workload().node();
      if (environment != null && environment.sensitivity() != null && node != null) {
        String place = container.workload().cluster() + "/" + node;
        tally.stands(place + BETWEEN + environment.sensitivity(), 0, 1);
      }
    }
  }

  @Override
  public Figure figure(Unit unit, Readings readings) {
    Map<String, Integer> sensitivities = new HashMap<>();
    for (Map.Entry<String, Sum> entry : readings.labelled().entrySet()) {
      if (entry.getValue().denominator() > 0) {
        String label = entry.getKey();
        sensitivities.merge(label.substring(0, label.lastIndexOf(BETWEEN)), 1, Integer::sum);
      }
    }
    long mixed = sensitivities.values().stream().filter(several -> several > 1).count();
    return Figure.share(new Sum(mixed, sensitivities.size()));
  }
}
