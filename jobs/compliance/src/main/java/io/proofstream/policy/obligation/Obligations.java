package io.proofstream.policy.obligation;

import io.proofstream.evidence.scan.Severity;
import io.proofstream.policy.ObligationRule;
import io.proofstream.policy.Patterns;
import io.proofstream.policy.Policy;
import io.proofstream.policy.Sla;
import java.util.ArrayList;
import java.util.List;

/** Which obligations hold for an asset under a policy. */
public final class Obligations {
  /** Id of the organisation's own promise. */
  public static final String OWN = "policy";

  private static final FrameworkRules FRAMEWORKS = FrameworkRules.read();

  private Obligations() {}

  /**
   * The organisation's own promise first, then what each framework demands whose boundary contains
   * the asset, in the policy's order.
   *
   * @param repository {@code registry/repository}
   */
  public static List<ObligationRule> of(Policy policy, String repository) {
    List<ObligationRule> all = new ArrayList<>();
    all.add(own(policy.sla()));
    for (Policy.Boundary boundary : policy.boundaries()) {
      if (Patterns.matchesAny(boundary.assets(), repository)) {
        all.addAll(FRAMEWORKS.of(boundary.framework()));
      }
    }
    return List.copyOf(all);
  }

  /** What a framework itself demands; most leave the windows to the organisation. */
  public static List<ObligationRule> of(String framework) {
    return List.copyOf(FRAMEWORKS.of(framework));
  }

  /** Where the numbers of a framework's rule stand, in words; null of the organisation's own. */
  public static String basis(String ruleId) {
    return FRAMEWORKS.basis(ruleId);
  }

  /** A severity below the minimum, or without a window, is under no obligation of ours. */
  private static ObligationRule own(Sla sla) {
    List<ObligationRule.Window> windows = new ArrayList<>();
    for (Severity severity : Severity.values()) {
      Long seconds = sla.windowSeconds().get(severity);
      if (seconds != null && severity.compareTo(sla.minimumSeverity()) <= 0) {
        windows.add(new ObligationRule.Window(severity, null, null, null, null, seconds, false));
      }
    }
    return new ObligationRule(
        OWN, null, "The organisation's own promise", sla.clockStart(), List.copyOf(windows));
  }
}
