package io.proofstream.measure.metric.workloads;

import io.proofstream.evidence.Event;
import io.proofstream.evidence.run.Admission;
import io.proofstream.policy.Policy;
import io.proofstream.policy.Scope;
import java.time.Instant;

/** Requests to clusters. */
final class Requests {
  private Requests() {}

  static Instant at(Admission admission, Event event) {
    return admission.decidedAt() == null ? event.evidence().occurredAt() : admission.decidedAt();
  }

  /** Whether it is for an environment that counts, or for one that the policy does not know. */
  static boolean isInScope(Admission admission, Policy policy) {
    Scope.Environment environment =
        policy.scope().environmentOf(admission.cluster(), admission.namespace());
    return environment == null || environment.inScope();
  }
}
