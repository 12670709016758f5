package io.proofstream.measure.metric.findings;

import io.proofstream.finding.FindingState;
import io.proofstream.measure.gauge.Metric;
import io.proofstream.measure.gauge.Nature;
import io.proofstream.measure.gauge.Parameters;
import io.proofstream.measure.gauge.Tally;
import io.proofstream.measure.posture.AssetGlance;
import io.proofstream.measure.posture.finding.FindingNote;

/** Of the findings that are there, those that somebody accepted for a time. */
final class ExceptionShare implements Metric {
  private final Choice choice;

  ExceptionShare(Parameters parameters) {
    choice = new Choice(parameters);
  }

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
      if (!choice.has(finding)) {
        continue;
      }
      if (finding.state() == FindingState.ACCEPTED) {
        tally.standsOut(Choice.item(finding, "set aside by exception " + finding.exceptionId()));
      } else if (finding.state().isRunning()) {
        tally.stands(Tally.PLAIN, 0, 1);
      }
    }
  }
}
