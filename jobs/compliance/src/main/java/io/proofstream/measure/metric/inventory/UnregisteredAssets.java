package io.proofstream.measure.metric.inventory;

import io.proofstream.measure.gauge.Item;
import io.proofstream.measure.gauge.Metric;
import io.proofstream.measure.gauge.Nature;
import io.proofstream.measure.gauge.Tally;
import io.proofstream.measure.posture.AssetGlance;

/** Of the assets in scope, those of which nothing but scans tells. */
final class UnregisteredAssets implements Metric {
  @Override
  public Nature nature() {
    return Nature.STANDING;
  }

  @Override
  public void ofAsset(AssetGlance glance, Tally tally) {
    if (!glance.counts()) {
      return;
    }
    if (glance.isRegistered()) {
      tally.stands(Tally.PLAIN, 0, 1);
    } else {
      tally.standsOut(new Item("asset", glance.asset().assetId(), "known only from scans"));
    }
  }
}
