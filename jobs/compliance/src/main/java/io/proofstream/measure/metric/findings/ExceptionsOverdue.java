package io.proofstream.measure.metric.findings;

import io.proofstream.finding.clock.SlaStatus;
import io.proofstream.measure.gauge.Metric;
import io.proofstream.measure.gauge.Nature;
import io.proofstream.measure.gauge.Tally;
import io.proofstream.measure.posture.AssetGlance;
import io.proofstream.measure.posture.finding.FindingNote;

/** Findings past their deadline that an exception no longer covers. */
final class ExceptionsOverdue implements Metric {
  @Override
  public Nature nature() {
    return Nature.STANDING;
  }

  @Override
  public void ofAsset(AssetGlance glance, Tally tally) {
    if (!glance.counts()) {
      return;
    }
    for (FindingNote finding : glance.asset().findings()) {
      if (finding.state().isRunning()
          && finding.slaStatus() == SlaStatus.BREACHED
          && finding.past().exceptedAt() != null) {
        tally.standsOut(Choice.item(finding, "overdue since its exception ended"));
      }
    }
  }
}
