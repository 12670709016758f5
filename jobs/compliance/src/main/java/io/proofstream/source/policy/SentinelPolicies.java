package io.proofstream.source.policy;

import io.proofstream.evidence.scan.RuleKind;
import io.proofstream.evidence.scan.RuleResult;
import io.proofstream.evidence.scan.Verdict;
import io.proofstream.report.RuleDraft;
import io.proofstream.source.Node;
import io.proofstream.source.Unreadable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Policies of one run of Sentinel. Applications write its keys with dashes, itself with lines. */
final class SentinelPolicies {
  /** What a policy prints may be long; it is a message, not a log. */
  private static final int MAX_PRINT = 2000;

  private SentinelPolicies() {}

  /**
   * @param set with its {@code policies}
   * @param overridden by what failures were set aside that may be, or null
   */
  static List<RuleResult> of(Node set, String overridden, Instant at) throws Unreadable {
    List<RuleResult> results = new ArrayList<>();
    for (Node policy : set.items("policies")) {
      results.add(result(policy, overridden, at));
    }
    return results;
  }

  private static RuleResult result(Node policy, String overridden, Instant at) throws Unreadable {
    Node named = policy.at("policy");
    String name = named.isObject() ? named.required("name") : policy.required("policy");
    int slash = name.indexOf('/');
    Node trace = policy.at("trace");
    String description = trace.word("description");
    String printed = trace.word("print");
    boolean isError = isSaid(policy.at("error")) || isSaid(trace.at("error"));
    Boolean result = policy.flag("result");
    boolean advisory = isTrue(policy, "allowed-failure") || isTrue(policy, "allowed_failure");
    boolean isBroken = !isError && Boolean.FALSE.equals(result);
    Verdict verdict = isError || result == null ? Verdict.ERROR : verdict(result, advisory);
    return new RuleDraft(RuleKind.POLICY, name.substring(slash + 1))
        .policy(slash < 0 ? null : name.substring(0, slash))
        .title(description)
        .category(advisory ? "advisory" : null)
        .verdict(verdict, isError ? "error" : String.valueOf(result))
        .message(
            printed == null ? null : printed.substring(0, Math.min(MAX_PRINT, printed.length())))
        .references(Citations.in(description, printed))
        .suppressedBy(isBroken && !advisory ? overridden : null)
        .checkedAt(at)
        .result();
  }

  private static Verdict verdict(boolean result, boolean advisory) {
    if (result) {
      return Verdict.PASS;
    }
    return advisory ? Verdict.WARN : Verdict.FAIL;
  }

  /** One policy of a set of HCP Terraform. */
  static RuleResult outcome(Node outcome, String set) throws Unreadable {
    String status = outcome.required("status");
    String level = outcome.word("enforcement_level");
    String description = outcome.word("description");
    StringBuilder said = new StringBuilder();
    for (Node each : outcome.items("output")) {
      String line = each.isObject() ? each.word("print") : each.isText() ? each.word() : null;
      said.append(said.isEmpty() || line == null ? "" : "; ").append(line == null ? "" : line);
    }
    said.setLength(Math.min(MAX_PRINT, said.length()));
    return new RuleDraft(RuleKind.POLICY, outcome.required("policy_name"))
        .policy(set)
        .title(description)
        .category(level)
        .verdict(
            switch (status) {
              case "passed" -> Verdict.PASS;
              case "errored" -> Verdict.ERROR;
              default -> "advisory".equals(level) ? Verdict.WARN : Verdict.FAIL;
            },
            status)
        .message(said.isEmpty() ? null : said.toString())
        .references(Citations.in(description, said.toString()))
        .result();
  }

  /** The check as a whole, where its policies are not told. */
  static RuleResult summary(String scope, String status, Node counts, Instant at)
      throws Unreadable {
    Integer passed = counts.count("passed");
    Integer failed = counts.count("total-failed");
    return new RuleDraft(RuleKind.POLICY, "sentinel-policy-check")
        .policy(scope)
        .verdict(
            switch (status) {
              case "passed" -> Verdict.PASS;
              case "errored" -> Verdict.ERROR;
              case "hard_failed", "soft_failed", "overridden" -> Verdict.FAIL;
              default -> Verdict.SKIP;
            },
            status)
        .message(
            passed == null || failed == null ? null : passed + " passed, " + failed + " failed")
        .suppressedBy(status.equals("overridden") ? "overridden" : null)
        .checkedAt(at)
        .result();
  }

  private static boolean isTrue(Node policy, String name) throws Unreadable {
    return Boolean.TRUE.equals(policy.flag(name));
  }

  private static boolean isSaid(Node error) throws Unreadable {
    return !error.isMissing() && (!error.isText() || error.word() != null);
  }
}
