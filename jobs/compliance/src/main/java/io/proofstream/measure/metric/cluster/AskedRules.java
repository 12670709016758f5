package io.proofstream.measure.metric.cluster;

import io.proofstream.evidence.Event;
import io.proofstream.evidence.scan.RuleKind;
import io.proofstream.measure.gauge.Parameters;
import io.proofstream.measure.gauge.Tally;
import io.proofstream.measure.matter.MatterGlance;
import io.proofstream.measure.matter.rule.KnownRules;
import io.proofstream.measure.metric.rules.RuleChoice;
import io.proofstream.measure.posture.image.RuleNote;
import java.util.List;

/** Which rules a check asks for, and what is known of them on one object of a cluster. */
final class AskedRules {
  private final RuleChoice choice;

  AskedRules(Parameters parameters) {
    choice = new RuleChoice(parameters);
  }

  /** Results that are not too old; when the first of them will be is when to look again. */
  List<RuleNote> in(MatterGlance glance, Tally tally) {
    return glance.rules().stream()
        .filter(choice::has)
        .filter(rule -> choice.isFresh(rule.at(), glance.to(), tally))
        .toList();
  }

  /** Whether a tool that lists only what is broken ran over it, and knows one of the rules. */
  boolean passedUnlisted(MatterGlance glance, Tally tally) {
    boolean isPassed = false;
    for (Event run : glance.remembered()) {
      isPassed |=
          knows(run, glance.id())
              && choice.isFresh(run.evidence().occurredAt(), glance.to(), tally);
    }
    return isPassed;
  }

  private boolean knows(Event run, String thing) {
    String tool = String.valueOf(run.evidence().tool());
    return choice.kinds().contains(RuleKind.HARDENING)
        && choice.isAnySeverity()
        && choice.rules().stream().anyMatch(rule -> KnownRules.areKnown(tool, thing, rule));
  }
}
