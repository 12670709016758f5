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

/** How much is wrong with an asset, on the mean of those that were scanned. */
final class RiskScore implements Metric {
  private static final int MOST = 100;

  private final ScannedAssets scanned = new ScannedAssets(Duration.ofDays(30));
  private final boolean net;

  RiskScore(Parameters parameters) {
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
    int score = 0;
    for (FindingNote finding : glance.asset().findings()) {
      if (finding.state().isRunning() || (!net && finding.state() == FindingState.ACCEPTED)) {
        score += weight(finding);
      }
    }
    tally.stands(Tally.PLAIN, Math.min(MOST, score), 1);
    if (score > 0) {
      tally.fails(new Item("asset", glance.asset().assetId(), "has open findings"));
    }
  }

  private static int weight(FindingNote finding) {
    return switch (finding.severity()) {
      case CRITICAL -> 10;
      case HIGH -> 5;
      case MEDIUM -> 2;
      case LOW -> 1;
      case null, default -> 0;
    };
  }
}
