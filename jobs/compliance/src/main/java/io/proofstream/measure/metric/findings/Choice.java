package io.proofstream.measure.metric.findings;

import io.proofstream.evidence.scan.Severity;
import io.proofstream.measure.gauge.Item;
import io.proofstream.measure.gauge.Parameters;
import io.proofstream.measure.posture.finding.FindingNote;
import java.util.Set;

/** Findings of the severities that a check names. */
public final class Choice {
  private final Set<Severity> severities;

  public Choice(Parameters parameters) {
    severities = parameters.severities("severities");
  }

  public boolean has(FindingNote finding) {
    return has(finding.severity());
  }

  /** One that nobody graded is of unknown severity. */
  public boolean has(Severity severity) {
    return severities.contains(severity == null ? Severity.UNKNOWN : severity);
  }

  /** Whether it is as a check wants it, where it says anything. */
  static boolean isAsked(Boolean wanted, boolean is) {
    return wanted == null || wanted == is;
  }

  public static Item item(FindingNote finding, String reason) {
    return new Item("finding", finding.findingId(), finding.vulnerabilityId() + ": " + reason);
  }
}
