package io.proofstream.source.policyreport;

import io.proofstream.evidence.scan.RuleKind;
import io.proofstream.evidence.scan.RuleResult;
import io.proofstream.evidence.scan.Verdict;
import io.proofstream.report.RuleDraft;
import java.time.Instant;

/** How Gatekeeper's constraints and what violates them become results. */
final class Violation {
  private Violation() {}

  /**
   * @param template that the constraint is made of: its kind
   * @param action what Gatekeeper does about it: only {@code deny} forbids
   * @param resource what violates it, or null if that is not told
   */
  static RuleResult of(
      String template,
      String constraint,
      String action,
      String resource,
      String message,
      Instant checkedAt) {
    boolean forbids = action == null || action.contains("deny");
    return draft(template, constraint)
        .verdict(forbids ? Verdict.FAIL : Verdict.WARN, action)
        .resource(resource)
        .message(message)
        .checkedAt(checkedAt)
        .result();
  }

  /** The constraint was held against everything, and nothing violates it. */
  static RuleResult none(String template, String constraint, String action, Instant checkedAt) {
    return draft(template, constraint).verdict(Verdict.PASS, action).checkedAt(checkedAt).result();
  }

  private static RuleDraft draft(String template, String constraint) {
    return new RuleDraft(RuleKind.POLICY, template + "/" + constraint).policy(template);
  }
}
