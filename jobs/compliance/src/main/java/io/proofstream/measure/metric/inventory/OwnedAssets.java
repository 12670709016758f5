package io.proofstream.measure.metric.inventory;

import io.proofstream.measure.gauge.Item;
import io.proofstream.measure.gauge.Metric;
import io.proofstream.measure.gauge.Nature;
import io.proofstream.measure.gauge.Tally;
import io.proofstream.measure.posture.AssetGlance;

/** Of the assets in scope, those for which a team answers. */
final class OwnedAssets implements Metric {
  @Override
  public Nature nature() {
    return Nature.STANDING;
  }

  @Override
  public void ofAsset(AssetGlance glance, Tally tally) {
    if (glance.isRegistered()) {
      boolean isOwned = glance.asset().face().ownerTeam() != null;
      tally.stands(isOwned ? null : new Item("asset", glance.asset().assetId(), "no owner"));
    }
  }
}
