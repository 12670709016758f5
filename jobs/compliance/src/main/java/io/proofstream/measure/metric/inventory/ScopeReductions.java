package io.proofstream.measure.metric.inventory;

import io.proofstream.asset.AssetChange;
import io.proofstream.asset.CurrentAsset;
import io.proofstream.measure.gauge.Item;
import io.proofstream.measure.gauge.Metric;
import io.proofstream.measure.gauge.Nature;
import io.proofstream.measure.gauge.Tally;
import io.proofstream.measure.posture.AssetGlance;
import io.proofstream.measure.posture.AssetNote;

/** How often a version of the policy took an asset out of scope. */
final class ScopeReductions implements Metric {
  /** What brings a change about that nothing about the asset itself did. */
  private static final String BY_POLICY = "policy";

  @Override
  public Nature nature() {
    return Nature.COUNTED;
  }

  @Override
  public void ofAsset(AssetGlance glance, Tally tally) {
    CurrentAsset face = glance.before().face();
    boolean wasInScope = face != null && face.inScope();
    boolean isRetired = face != null && face.retiredAt() != null;
    for (AssetNote note : glance.notes()) {
      AssetChange change = note.change();
      if (change != null) {
        isRetired = isRetired(change, isRetired);
        if (wasInScope && !isRetired && isOut(change)) {
          count(change, tally);
        }
        wasInScope = change.inScope();
      }
    }
  }

  private static boolean isRetired(AssetChange change, boolean before) {
    return change.changed().contains("retired")
        || (before && !change.changed().contains("returned"));
  }

  private static boolean isOut(AssetChange change) {
    return !change.inScope() && change.cause().equals(BY_POLICY);
  }

  private static void count(AssetChange change, Tally tally) {
    String reason = "out of scope by version " + change.policyVersion() + " of the policy";
    tally.countsOut(change.by().at(), new Item("asset", change.assetId(), reason));
  }
}
