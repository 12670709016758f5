package io.proofstream.measure.metric.workloads;

import io.proofstream.measure.gauge.Item;
import io.proofstream.measure.gauge.Metric;
import io.proofstream.measure.gauge.Nature;
import io.proofstream.measure.gauge.Tally;
import io.proofstream.measure.posture.AssetGlance;
import io.proofstream.measure.posture.Container;
import java.time.Duration;
import java.time.Instant;

/** Of the containers that run where admissions are told, those that were let in. */
final class WorkloadsAdmitted implements Metric {
  /** Records may come a little after what they are about. */
  private static final Duration PATIENCE = Duration.ofHours(1);

  @Override
  public Nature nature() {
    return Nature.STANDING;
  }

  @Override
  public void ofAsset(AssetGlance glance, Tally tally) {
    for (Container container : glance.running()) {
      if (!isTold(container, glance)) {
        continue;
      }
      Instant counts = container.workload().startedAt().plus(PATIENCE);
      if (counts.isAfter(glance.to())) {
        tally.again(counts);
        continue;
      }
      boolean isLetIn = glance.asset().letIn().stream().anyMatch(each -> each.letIn(container));
      tally.stands(isLetIn ? null : new Item("workload", container.id(), "no admission on record"));
    }
  }

  /** Whether it began to run when its cluster already told of what it lets in. */
  private static boolean isTold(Container container, AssetGlance glance) {
    Instant first = glance.knowledge().firstAdmission(container.workload().cluster());
    Instant started = container.workload().startedAt();
    return first != null && started != null && started.isAfter(first);
  }
}
