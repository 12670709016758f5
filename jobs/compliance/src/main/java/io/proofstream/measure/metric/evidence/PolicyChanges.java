package io.proofstream.measure.metric.evidence;

import io.proofstream.measure.gauge.Item;
import io.proofstream.measure.gauge.Metric;
import io.proofstream.measure.gauge.Nature;
import io.proofstream.measure.gauge.Tally;
import io.proofstream.measure.matter.MatterGlance;
import io.proofstream.measure.matter.MatterKind;
import io.proofstream.policy.PolicyVersion;

/** Of the versions of the policy that came into force, those that say who gave them and why. */
final class PolicyChanges implements Metric {
  @Override
  public Nature nature() {
    return Nature.COUNTED;
  }

  @Override
  public void ofMatter(MatterGlance glance, Tally tally) {
    if (!glance.isOf(MatterKind.POLICY)) {
      return;
    }
    for (PolicyVersion version : glance.knowledge().policies(glance.from(), glance.to())) {
      String number = String.valueOf(version.policy().version());
      String wrong = PolicyInForce.wrong(version);
      Item item = wrong == null ? null : new Item("policy", number, wrong);
      tally.counts(version.effectiveAt(), item);
    }
  }
}
