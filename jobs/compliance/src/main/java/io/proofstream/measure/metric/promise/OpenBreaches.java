package io.proofstream.measure.metric.promise;

import io.proofstream.measure.gauge.Metric;
import io.proofstream.measure.gauge.Nature;
import io.proofstream.measure.gauge.Parameters;
import io.proofstream.measure.gauge.Tally;
import io.proofstream.measure.metric.findings.Choice;
import io.proofstream.measure.posture.AssetGlance;
import io.proofstream.measure.posture.finding.FindingNote;
import io.proofstream.measure.posture.finding.Missed;
import io.proofstream.policy.Patterns;
import java.util.HashMap;
import java.util.Map;

/** Findings that somebody has still to mend though a promise about them is missed. */
final class OpenBreaches implements Metric {
  private final String obligation;
  private final Choice choice;

  OpenBreaches(Parameters parameters) {
    obligation = parameters.word("obligation");
    choice = new Choice(parameters);
  }

  @Override
  public Nature nature() {
    return Nature.STANDING;
  }

  @Override
  public void ofAsset(AssetGlance glance, Tally tally) {
    if (!glance.counts() || glance.asset().missed().isEmpty()) {
      return;
    }
    Map<String, Missed> missed = new HashMap<>();
    for (Missed each : glance.asset().missed()) {
      if (!each.withdrawn() && Patterns.matches(obligation, each.obligation())) {
        missed.putIfAbsent(each.findingId(), each);
      }
    }
    for (FindingNote finding : glance.asset().findings()) {
      Missed miss = missed.get(finding.findingId());
      if (miss != null && finding.state().isRunning() && choice.has(finding)) {
        tally.standsOut(Choice.item(finding, miss.obligation() + " was missed " + miss.at()));
      }
    }
  }
}
