package io.proofstream.measure.metric.findings;

import io.proofstream.finding.FindingState;
import io.proofstream.measure.gauge.Item;
import io.proofstream.measure.gauge.Metric;
import io.proofstream.measure.gauge.Nature;
import io.proofstream.measure.gauge.Parameters;
import io.proofstream.measure.gauge.Tally;
import io.proofstream.measure.posture.AssetGlance;
import io.proofstream.measure.posture.finding.FindingNote;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Of the assets that were scanned, those without findings of a sort. */
final class CleanAssets implements Metric {
  private final Choice choice;
  private final ScannedAssets scanned;
  private final Boolean fixable;
  private final List<String> fixStates;
  private final Boolean kev;
  private final Duration olderThan;
  private final boolean net;

  CleanAssets(Parameters parameters) {
    choice = new Choice(parameters);
    scanned = new ScannedAssets(parameters.duration("scanned_within"));
    fixable = parameters.either("fixable");
    fixStates = parameters.texts("fix_states");
    kev = parameters.either("kev");
    olderThan = parameters.duration("older_than");
    net = parameters.is("net_of_exceptions");
  }

  @Override
  public Nature nature() {
    return Nature.STANDING;
  }

  @Override
  public void ofAsset(AssetGlance glance, Tally tally) {
    if (!scanned.has(glance, tally)) {
      return;
    }
    int there = 0;
    for (FindingNote finding : glance.asset().findings()) {
      if (isMeant(finding, glance.asset().fixStates())) {
        Instant old = finding.firstDetectedAt().plus(olderThan);
        if (old.isAfter(glance.to())) {
          tally.again(old);
        } else {
          there++;
        }
      }
    }
    Item asset = new Item("asset", glance.asset().assetId(), "has such findings");
    tally.stands(there == 0 ? null : asset);
  }

  private boolean isMeant(FindingNote finding, Map<String, String> states) {
    boolean isThere =
        finding.state().isRunning() || (!net && finding.state() == FindingState.ACCEPTED);
    return isThere
        && choice.has(finding)
        && Choice.isAsked(fixable, finding.fixable())
        && Choice.isAsked(kev, finding.isKev())
        && (fixStates.isEmpty() || isOf(finding, states));
  }

  private boolean isOf(FindingNote finding, Map<String, String> states) {
    String state = states.get(finding.findingId());
    return state != null && !finding.fixable() && fixStates.contains(state);
  }
}
