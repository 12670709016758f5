package io.proofstream.measure.metric.cluster;

import io.proofstream.evidence.Event;
import io.proofstream.evidence.scan.RuleKind;
import io.proofstream.evidence.scan.Severity;
import io.proofstream.measure.gauge.Parameters;
import io.proofstream.measure.gauge.Tally;
import io.proofstream.measure.matter.MatterGlance;
import io.proofstream.measure.matter.rule.KnownRules;
import io.proofstream.measure.posture.RuleNote;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Which rules a check asks for, and what is known of them on one object of a cluster. */
final class AskedRules {
  private final Set<String> rules;
  private final Set<RuleKind> kinds;
  private final Set<Severity> severities;
  private final boolean isAnySeverity;
  private final Duration within;

  AskedRules(Parameters parameters) {
    rules = Set.copyOf(parameters.texts("rules").stream().map(RuleNote::comparable).toList());
    kinds = parameters.words("kinds", RuleKind.class);
    severities = parameters.severities("severities");
    isAnySeverity = parameters.texts("severities").isEmpty();
    within = parameters.duration("within");
  }

  /** Results that are not too old; when the first of them will be is when to look again. */
  List<RuleNote> in(MatterGlance glance, Tally tally) {
    return glance.rules().stream()
        .filter(this::contains)
        .filter(rule -> isFresh(rule.at(), glance, tally))
        .toList();
  }

  /** Whether a tool that lists only what is broken ran over it, and knows one of the rules. */
  boolean passedUnlisted(MatterGlance glance, Tally tally) {
    boolean isPassed = false;
    for (Event run : glance.remembered()) {
      isPassed |= knows(run, glance.id()) && isFresh(run.evidence().occurredAt(), glance, tally);
    }
    return isPassed;
  }

  private boolean knows(Event run, String thing) {
    String tool = String.valueOf(run.evidence().tool());
    return kinds.contains(RuleKind.HARDENING)
        && isAnySeverity
        && rules.stream().anyMatch(rule -> KnownRules.areKnown(tool, thing, rule));
  }

  private boolean contains(RuleNote rule) {
    return kinds.contains(rule.kind())
        && (isAnySeverity || severities.contains(rule.severity()))
        && (rules.isEmpty() || rule.ids().stream().anyMatch(this::isNamed));
  }

  /** Rules of policy engines have names within their policy, which means all of them. */
  private boolean isNamed(String id) {
    int end = id.indexOf('/');
    return rules.contains(id) || (end > 0 && rules.contains(id.substring(0, end)));
  }

  private boolean isFresh(Instant at, MatterGlance glance, Tally tally) {
    Instant until = at.plus(within);
    if (until.isBefore(glance.to())) {
      return false;
    }
    tally.again(until.plusMillis(1));
    return true;
  }
}
