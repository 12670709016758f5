package io.proofstream.measure.metric.subject;

import io.proofstream.measure.gauge.Item;
import io.proofstream.measure.gauge.Metric;
import io.proofstream.measure.gauge.Nature;
import io.proofstream.measure.gauge.Tally;
import io.proofstream.measure.posture.AssetGlance;
import io.proofstream.measure.posture.Container;

/** Of the containers that run in environments that count, those with which nothing is wrong. */
public abstract class ContainerShare implements Metric {
  @Override
  public final Nature nature() {
    return Nature.STANDING;
  }

  @Override
  public final void ofAsset(AssetGlance glance, Tally tally) {
    for (Container container : glance.running()) {
      String wrong = wrong(container, glance, tally);
      tally.stands(wrong == null ? null : new Item("workload", container.id(), wrong));
    }
  }

  /**
   * Why the container is not in order; null if it is.
   *
   * @param tally to be told only when that may change by time alone
   */
  protected abstract String wrong(Container container, AssetGlance glance, Tally tally);
}
