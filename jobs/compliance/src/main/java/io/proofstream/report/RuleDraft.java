package io.proofstream.report;

import io.proofstream.evidence.scan.RuleKind;
import io.proofstream.evidence.scan.RuleResult;
import io.proofstream.evidence.scan.Severity;
import io.proofstream.evidence.scan.Verdict;
import java.time.Instant;
import java.util.List;

/** A {@link RuleResult} while it is being read. */
public final class RuleDraft {
  private final RuleKind kind;
  private final String ruleId;
  private List<String> aliases = List.of();
  private String policy;
  private String title;
  private String category;
  private Verdict verdict = Verdict.FAIL;
  private String toolVerdict;
  private Severity severity = Severity.UNKNOWN;
  private String toolSeverity;
  private String resource;
  private String location;
  private String message;
  private String remediation;
  private List<String> references = List.of();
  private String suppressedBy;
  private Instant checkedAt;

  public RuleDraft(RuleKind kind, String ruleId) {
    this.kind = kind;
    this.ruleId = ruleId;
  }

  public RuleDraft aliases(List<String> ids) {
    aliases = List.copyOf(ids);
    return this;
  }

  public RuleDraft policy(String name) {
    policy = name;
    return this;
  }

  public RuleDraft title(String text) {
    title = text;
    return this;
  }

  public RuleDraft category(String text) {
    category = text;
    return this;
  }

  public RuleDraft verdict(Verdict meaning, String word) {
    verdict = meaning;
    toolVerdict = word;
    return this;
  }

  public RuleDraft severity(String word) {
    toolSeverity = word;
    severity = Severities.of(word);
    return this;
  }

  public RuleDraft severity(String word, Severity meaning) {
    toolSeverity = word;
    severity = meaning;
    return this;
  }

  /**
   * What was held against the rule. Part of the identity, so nothing that changes from run to run:
   * no line, no digest.
   */
  public RuleDraft resource(String name) {
    resource = name;
    return this;
  }

  /** Where in the resource; no part of the identity. */
  public RuleDraft location(String where) {
    location = where;
    return this;
  }

  /** The lines of a file; zero and null are no lines. */
  public RuleDraft lines(Integer first, Integer last) {
    if (first == null || first < 1) {
      location = null;
      return this;
    }
    boolean several = last != null && last > first;
    location = several ? "lines " + first + "-" + last : "line " + first;
    return this;
  }

  public RuleDraft message(String text) {
    message = text;
    return this;
  }

  public RuleDraft remediation(String text) {
    remediation = text;
    return this;
  }

  public RuleDraft references(List<String> controls) {
    references = List.copyOf(controls);
    return this;
  }

  /** Set aside by the tool itself; null for not. */
  public RuleDraft suppressedBy(String what) {
    suppressedBy = what;
    return this;
  }

  public RuleDraft checkedAt(Instant time) {
    checkedAt = time;
    return this;
  }

  public RuleResult result() {
    return new RuleResult(
        null,
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
        suppressedBy != null,
        suppressedBy,
        checkedAt);
  }
}
