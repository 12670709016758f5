package io.proofstream.measure.metric.supply;

import io.proofstream.measure.gauge.Tally;
import io.proofstream.measure.metric.subject.Approval;
import io.proofstream.measure.metric.subject.ContainerShare;
import io.proofstream.measure.posture.AssetGlance;
import io.proofstream.measure.posture.Container;
import java.util.Set;

/** Of the running containers, those whose image lies where somebody approved that it lies. */
final class ApprovedRegistries extends ContainerShare {
  @Override
  protected String wrong(Container container, AssetGlance glance, Tally tally) {
    String repository = glance.asset().face().repository();
    boolean stands =
        Approval.stands("approved_registry", Set.of(repository), glance.knowledge(), tally);
    return stands ? null : "registry not approved: " + repository;
  }
}
