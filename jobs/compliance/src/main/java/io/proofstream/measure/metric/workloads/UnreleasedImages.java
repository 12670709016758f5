package io.proofstream.measure.metric.workloads;

import io.proofstream.measure.gauge.Item;
import io.proofstream.measure.gauge.Metric;
import io.proofstream.measure.gauge.Nature;
import io.proofstream.measure.gauge.Parameters;
import io.proofstream.measure.gauge.Tally;
import io.proofstream.measure.posture.AssetGlance;
import io.proofstream.measure.posture.AssetPosture;
import io.proofstream.measure.posture.Container;
import io.proofstream.policy.Scope;
import java.util.List;

/**
 * Containers that run images of branches, or images that were never pushed. Images of branches are
 * in no scope, so scope is not asked.
 */
final class UnreleasedImages implements Metric {
  private final List<String> environments;

  UnreleasedImages(Parameters parameters) {
    environments = parameters.texts("environments");
  }

  @Override
  public Nature nature() {
    return Nature.STANDING;
  }

  @Override
  public void ofAsset(AssetGlance glance, Tally tally) {
    if (glance.asset().face() == null) {
      return;
    }
    for (Container container : glance.asset().containers()) {
      Scope.Environment environment = glance.environment(container);
      if (environment != null && environments.contains(environment.name())) {
        String wrong = wrong(container, glance.asset());
        if (wrong != null) {
          tally.standsOut(new Item("workload", container.id(), wrong));
        }
      }
    }
  }

  /** Null if it was released, as far as its registry tells. */
  private static String wrong(Container container, AssetPosture asset) {
    if (Scope.isUnreleased(asset.face().stream())) {
      return "image of a branch";
    }
    String digest = container.workload().imageDigest();
    boolean isTold = asset.face().knownFrom().contains("push") && digest != null;
    boolean isPushed = asset.image(digest).filter(image -> image.pushedAt() != null).isPresent();
    return isTold && !isPushed ? "image was never pushed" : null;
  }
}
