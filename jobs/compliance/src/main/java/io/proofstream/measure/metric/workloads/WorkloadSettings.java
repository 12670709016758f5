package io.proofstream.measure.metric.workloads;

import io.proofstream.evidence.run.Workload;
import io.proofstream.measure.gauge.Item;
import io.proofstream.measure.gauge.Metric;
import io.proofstream.measure.gauge.Nature;
import io.proofstream.measure.gauge.Parameters;
import io.proofstream.measure.gauge.Tally;
import io.proofstream.measure.posture.AssetGlance;
import io.proofstream.measure.posture.Container;
import io.proofstream.policy.Scope;
import java.util.List;

/** Of the running containers that tell of a setting, those that have it. */
final class WorkloadSettings implements Metric {
  private final String setting;
  private final List<String> environments;

  WorkloadSettings(Parameters parameters) {
    setting = parameters.word("setting");
    environments = parameters.texts("environments");
  }

  @Override
  public Nature nature() {
    return Nature.STANDING;
  }

  @Override
  public void ofAsset(AssetGlance glance, Tally tally) {
    for (Container container : glance.running()) {
      Boolean has = has(container.workload());
      if (has != null && isAsked(glance.environment(container))) {
        tally.stands(has ? null : new Item("workload", container.id(), "is not " + setting));
      }
    }
  }

  private boolean isAsked(Scope.Environment environment) {
    return environments.isEmpty()
        || (environment != null && environments.contains(environment.name()));
  }

  /** Null if its specification does not tell. */
  private Boolean has(Workload workload) {
    return switch (setting) {
      case "non_root" -> not(workload.runsAsRoot());
      case "unprivileged" -> not(workload.isPrivileged());
      case "read_only_root" -> workload.hasReadOnlyRoot();
      case "limited" -> workload.hasLimits();
      default -> throw new IllegalStateException("metrics.yml names the setting " + setting);
    };
  }

  private static Boolean not(Boolean told) {
    return told == null ? null : !told;
  }
}
