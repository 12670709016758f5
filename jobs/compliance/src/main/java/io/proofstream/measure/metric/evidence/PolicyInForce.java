package io.proofstream.measure.metric.evidence;

import io.proofstream.measure.gauge.Item;
import io.proofstream.measure.gauge.Metric;
import io.proofstream.measure.gauge.Nature;
import io.proofstream.measure.gauge.Tally;
import io.proofstream.measure.matter.MatterGlance;
import io.proofstream.measure.matter.MatterKind;
import io.proofstream.policy.PolicyVersion;

/** Of all hours, those under a policy that somebody gave for a reason. */
final class PolicyInForce implements Metric {
  @Override
  public Nature nature() {
    return Nature.SAMPLED;
  }

  @Override
  public void ofMatter(MatterGlance glance, Tally tally) {
    if (glance.isOf(MatterKind.POLICY)) {
      PolicyVersion version = glance.knowledge().policyVersion();
      String number = String.valueOf(version.policy().version());
      String wrong = wrong(version);
      tally.stands(wrong == null ? null : new Item("policy", number, wrong));
    }
  }

  /** Null if nothing is. */
  static String wrong(PolicyVersion version) {
    if (version.policy().version() == 0) {
      return "nobody gave it";
    }
    if (version.actor() == null || version.actor().isBlank()) {
      return "does not say who gave it";
    }
    return version.reason() == null || version.reason().isBlank() ? "does not say why" : null;
  }
}
