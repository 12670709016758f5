package io.proofstream.measure.metric.rules;

import io.proofstream.measure.posture.AssetGlance;
import io.proofstream.measure.posture.finding.FindingNote;
import io.proofstream.measure.posture.image.RuleNote;

/**
 * Broken rules that somebody who may accepted, or dismissed; a tool's own settings do not count.
 */
final class Excepted {
  private Excepted() {}

  static boolean is(RuleNote broken, AssetGlance glance) {
    if (broken.findingId() == null) {
      return false;
    }
    for (FindingNote finding : glance.asset().findings()) {
      if (finding.findingId().equals(broken.findingId())) {
        return !finding.state().isRunning();
      }
    }
    return false;
  }
}
