package io.proofstream.evidence.scan;

import io.proofstream.evidence.Meaning;
import java.time.Instant;
import java.util.List;

/** One rule held against one resource: hardening, policy, secret, licence or code. */
public record RuleResult(
    @Meaning("What it is over time: org, asset, rule, resource") String findingId,
    @Meaning(value = "What kind of rule it is", column = "rule_kind") RuleKind kind,
    @Meaning(value = "The rule, by the tool's own id", required = true) String ruleId,
    @Meaning("Other ids of the same rule") List<String> aliases,
    @Meaning("Policy, benchmark or rule set that the rule belongs to") String policy,
    @Meaning("What the rule asks, in the tool's words") String title,
    @Meaning("The tool's own grouping") String category,
    @Meaning("What came of it, if the tool says") Verdict verdict,
    @Meaning("The verdict in the tool's own word") String toolVerdict,
    @Meaning("On one scale for all tools") Severity severity,
    @Meaning("Severity as the tool wrote it") String toolSeverity,
    @Meaning("What was held against the rule: file, object, setting") String resource,
    @Meaning("Where in it, such as a line") String location,
    @Meaning("What the tool found; never the secret itself") String message,
    @Meaning("How the tool says to mend it") String remediation,
    @Meaning("Frameworks and controls that the tool itself cites") List<String> references,
    @Meaning(value = "The tool itself set it aside", column = "is_suppressed") boolean suppressed,
    @Meaning("By what") String suppressedBy,
    @Meaning("When the rule was evaluated, where the tool says") Instant checkedAt) {

  public RuleResult {
    aliases = aliases == null ? List.of() : aliases;
    references = references == null ? List.of() : references;
  }

  public RuleResult identified(String id) {
    return new RuleResult(
        id,
        kind,
        ruleId,
        aliases,
        policy,
        title,
        category,
        verdict,
        toolVerdict,
        severity,
        toolSeverity,
        resource,
        location,
        message,
        remediation,
        references,
        suppressed,
        suppressedBy,
        checkedAt);
  }
}
