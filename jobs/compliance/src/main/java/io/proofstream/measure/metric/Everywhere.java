package io.proofstream.measure.metric;

import io.proofstream.measure.gauge.Metric;
import io.proofstream.measure.gauge.Nature;
import io.proofstream.measure.gauge.Tally;
import io.proofstream.measure.matter.MatterGlance;
import io.proofstream.measure.posture.AssetGlance;

/** One number of what assets add and of what things of clusters add. */
record Everywhere(Metric inAssets, Metric inClusters) implements Metric {
  @Override
  public Nature nature() {
    return inAssets.nature();
  }

  @Override
  public void ofAsset(AssetGlance glance, Tally tally) {
    inAssets.ofAsset(glance, tally);
  }

  @Override
  public void ofMatter(MatterGlance glance, Tally tally) {
    inClusters.ofMatter(glance, tally);
  }
}
