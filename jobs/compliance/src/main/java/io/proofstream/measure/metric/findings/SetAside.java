package io.proofstream.measure.metric.findings;

import io.proofstream.finding.FindingState;
import io.proofstream.measure.posture.AssetGlance;
import io.proofstream.measure.posture.FindingNote;
import java.time.Instant;

/** Findings that an exception set aside before the organisation's own promise was due. */
final class SetAside {
  private SetAside() {}

  static boolean is(FindingNote finding) {
    return finding != null
        && finding.state() == FindingState.ACCEPTED
        && finding.past().ownDeadlineAt() != null
        && finding.stateSinceAt().isBefore(finding.past().ownDeadlineAt());
  }

  /** Whether what was promised was due at that moment or before. */
  static boolean passed(FindingNote finding, Instant moment) {
    return is(finding) && !finding.past().ownDeadlineAt().isAfter(moment);
  }

  /** The same one at the last look; null if it was not there, or another deadline held. */
  static FindingNote before(FindingNote finding, AssetGlance glance) {
    for (FindingNote each : glance.before().findings()) {
      if (each.findingId().equals(finding.findingId())) {
        boolean same = finding.past().ownDeadlineAt().equals(each.past().ownDeadlineAt());
        return same ? each : null;
      }
    }
    return null;
  }
}
