package io.proofstream.measure.metric.findings;

import io.proofstream.finding.FindingState;
import io.proofstream.measure.gauge.Metric;
import io.proofstream.measure.gauge.Nature;
import io.proofstream.measure.gauge.Tally;
import io.proofstream.measure.posture.AssetGlance;
import io.proofstream.measure.posture.AssetNote;
import io.proofstream.measure.posture.finding.FindingNote;
import io.proofstream.measure.posture.finding.Gone;
import java.time.Instant;

/** Of the findings that were gone, those that came back; both count at the hour they were gone. */
final class FindingsReturned implements Metric {
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
      tally.counts(note.finding().closedAt(), Tally.PLAIN, 0, 1, null);
    }
    for (AssetNote note : glance.returns()) {
      tally.counts(
          goneAt(note, glance),
          Tally.PLAIN,
          1,
          0,
          Choice.item(note.finding(), "returned " + note.finding().stateSinceAt()));
    }
  }

  /** Since when it had been gone before it returned. */
  private static Instant goneAt(AssetNote returned, AssetGlance glance) {
    String id = returned.finding().findingId();
    Gone before = glance.before().closed().get(id);
    Instant at = before == null ? null : before.at();
    for (AssetNote note : glance.notes()) {
      if (note == returned) {
        break;
      }
      FindingNote finding = note.finding();
      if (finding != null && finding.findingId().equals(id) && isGone(finding)) {
        at = finding.closedAt();
      }
    }
    return at;
  }

  private static boolean isGone(FindingNote finding) {
    return finding.state() == FindingState.FIXED;
  }
}
