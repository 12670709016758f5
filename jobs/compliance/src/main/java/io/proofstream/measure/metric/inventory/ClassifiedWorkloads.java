package io.proofstream.measure.metric.inventory;

import io.proofstream.measure.gauge.Parameters;
import io.proofstream.measure.gauge.Tally;
import io.proofstream.measure.metric.subject.ContainerShare;
import io.proofstream.measure.posture.AssetGlance;
import io.proofstream.measure.posture.Container;
import io.proofstream.policy.Scope;

/** Of the running containers, those of which the policy says where they run. */
final class ClassifiedWorkloads extends ContainerShare {
  private final boolean sensitivity;

  ClassifiedWorkloads(Parameters parameters) {
    sensitivity = parameters.is("sensitivity");
  }

  @Override
  protected String wrong(Container container, AssetGlance glance, Tally tally) {
    Scope.Environment environment = glance.environment(container);
    if (environment == null) {
      return "in no environment";
    }
    return sensitivity && environment.sensitivity() == null
        ? "sensitivity of %s not stated".formatted(environment.name())
        : null;
  }
}
