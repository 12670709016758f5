package io.proofstream.measure.metric.rules;

import io.proofstream.evidence.scan.RuleKind;
import io.proofstream.evidence.scan.Severity;
import io.proofstream.measure.gauge.Parameters;
import io.proofstream.measure.gauge.Tally;
import io.proofstream.measure.posture.AssetGlance;
import io.proofstream.measure.posture.image.RuleNote;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Which rules a check asks for, and how old what is known of them may be. */
public final class RuleChoice {
  private final Map<String, String> rules = new HashMap<>();
  private final Set<RuleKind> kinds;
  private final Set<Severity> severities;
  private final boolean isAnySeverity;
  private final Duration within;

  public RuleChoice(Parameters parameters) {
    for (String rule : parameters.texts("rules")) {
      rules.put(RuleNote.comparable(rule), rule);
    }
    kinds = parameters.words("kinds", RuleKind.class);
    severities = parameters.severities("severities");
    isAnySeverity = parameters.texts("severities").isEmpty();
    within = parameters.duration("within");
  }

  public boolean has(RuleNote result) {
    return kinds.contains(result.kind())
        && (isAnySeverity || severities.contains(result.severity()))
        && (rules.isEmpty() || named(result) != null);
  }

  /** Whether such rules are about it: hardening is of images, or else of what is no asset. */
  public boolean isAbout(AssetGlance glance) {
    return glance.isImage() || !kinds.contains(RuleKind.HARDENING);
  }

  /** The rule as the check names it, or else as the tool does. */
  public String name(RuleNote result) {
    String name = named(result);
    return name == null ? result.rule() : name;
  }

  /** What was seen then is not too old; when it will be is when to look again. */
  public boolean isFresh(Instant at, Instant now, Tally tally) {
    Instant until = at.plus(within);
    if (until.isBefore(now)) {
      return false;
    }
    tally.again(until.plusMillis(1));
    return true;
  }

  /** In the form in which they are compared; none if it asks for all of the kinds. */
  public Set<String> rules() {
    return rules.keySet();
  }

  public Set<RuleKind> kinds() {
    return kinds;
  }

  /** Whether severity is no matter; of a rule that nobody lists it is not known. */
  public boolean isAnySeverity() {
    return isAnySeverity;
  }

  private String named(RuleNote result) {
    for (String id : result.ids()) {
      String name = named(id);
      if (name != null) {
        return name;
      }
    }
    return null;
  }

  /** Rules of policy engines have names within their policy, which means all of them. */
  private String named(String id) {
    String name = rules.get(id);
    int end = id.indexOf('/');
    return name == null && end > 0 ? rules.get(id.substring(0, end)) : name;
  }
}
