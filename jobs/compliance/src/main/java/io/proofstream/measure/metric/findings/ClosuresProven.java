package io.proofstream.measure.metric.findings;

import io.proofstream.measure.gauge.Metric;
import io.proofstream.measure.gauge.Nature;
import io.proofstream.measure.gauge.Tally;
import io.proofstream.measure.posture.AssetGlance;
import io.proofstream.measure.posture.AssetNote;
import io.proofstream.measure.posture.finding.FindingNote;
import java.util.Set;

/** Of the findings that are gone, those of which machines showed it. */
final class ClosuresProven implements Metric {
  private static final Set<String> PROOF = Set.of("deployed", "verified");

  @Override
  public Nature nature() {
    return Nature.COUNTED;
  }

  @Override
  public void ofAsset(AssetGlance glance, Tally tally) {
    if (!glance.counts()) {
      return;
    }
    for (AssetNote note : glance.closings()) {
      FindingNote finding = note.finding();
      boolean isProven = finding.closureBasis() != null && PROOF.contains(finding.closureBasis());
      tally.counts(
          finding.closedAt(),
          isProven ? null : Choice.item(finding, "closed by word: " + finding.closureBasis()));
    }
  }
}
