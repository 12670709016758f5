package io.proofstream.measure.metric.findings;

import io.proofstream.measure.gauge.Metric;
import io.proofstream.measure.gauge.Nature;
import io.proofstream.measure.gauge.Parameters;
import io.proofstream.measure.gauge.Tally;
import io.proofstream.measure.posture.AssetGlance;
import io.proofstream.measure.posture.finding.FindingNote;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** Findings of a sort that somebody has still to mend. */
final class OpenFindings implements Metric {
  private final Choice choice;
  private final Boolean fixable;
  private final Boolean kev;
  private final boolean kevOverdue;
  private final List<String> environments;

  OpenFindings(Parameters parameters) {
    choice = new Choice(parameters);
    fixable = parameters.either("fixable");
    kev = parameters.either("kev");
    kevOverdue = parameters.is("kev_overdue");
    environments = parameters.texts("environments");
  }

  @Override
  public Nature nature() {
    return Nature.STANDING;
  }

  @Override
  public void ofAsset(AssetGlance glance, Tally tally) {
    if (!glance.counts() || !runsThere(glance)) {
      return;
    }
    for (FindingNote finding : glance.asset().findings()) {
      if (isMeant(finding) && (!kevOverdue || isOverdue(finding, glance, tally))) {
        String how = finding.severity() + ", " + finding.state();
        tally.standsOut(Choice.item(finding, how.toLowerCase(Locale.ROOT)));
      }
    }
  }

  private boolean runsThere(AssetGlance glance) {
    return environments.isEmpty()
        || !Collections.disjoint(glance.asset().face().environments(), environments);
  }

  private boolean isMeant(FindingNote finding) {
    return finding.state().isRunning()
        && choice.has(finding)
        && Choice.isAsked(fixable, finding.fixable())
        && Choice.isAsked(kev, finding.isKev());
  }

  /** The moment that the catalogue names is still in time. */
  private static boolean isOverdue(FindingNote finding, AssetGlance glance, Tally tally) {
    Instant due = finding.kevDueAt();
    if (due == null) {
      return false;
    }
    if (glance.to().isAfter(due)) {
      return true;
    }
    tally.again(due.plusMillis(1));
    return false;
  }
}
