package io.proofstream.source.sarif;

import io.proofstream.evidence.scan.RuleKind;
import io.proofstream.evidence.scan.RuleResult;
import io.proofstream.evidence.scan.Severity;
import io.proofstream.evidence.scan.Verdict;
import io.proofstream.report.RuleDraft;
import io.proofstream.report.Severities;

/** What a result says of a rule. */
final class SarifJudgement {
  private SarifJudgement() {}

  static RuleResult of(SarifTool tool, SarifRule rule, SarifResult result, String file) {
    RuleKind kind = kind(tool, rule);
    String level = level(rule, result);
    return new RuleDraft(kind, rule.id())
        .aliases(rule.aliases())
        .title(rule.title())
        .category(rule.tags().isEmpty() ? null : String.join(", ", rule.tags()))
        .verdict(verdict(result.kind(), level), result.kind())
        .severity(level, severity(rule, level))
        .resource(file == null ? result.logical() : file)
        .lines(result.firstLine(), result.lastLine())
        .message(kind == RuleKind.SECRET ? null : result.message(rule.messages()))
        .references(rule.references())
        .suppressedBy(result.suppressedBy())
        .result();
  }

  /** The result's own, else its rule's, else what the standard says. */
  static String level(SarifRule rule, SarifResult result) {
    if (result.level() != null) {
      return result.level();
    }
    return rule.level() == null ? "warning" : rule.level();
  }

  /** By the score that GitHub sorts by, where there is one. */
  static Severity severity(SarifRule rule, String level) {
    return rule.score() == null ? Severities.of(level) : Severities.ofScore(rule.score());
  }

  /** Trivy looks for everything, and names its rules by what they are about. */
  private static RuleKind kind(SarifTool tool, SarifRule rule) {
    return switch (rule.name() == null ? "" : rule.name()) {
      case "Misconfiguration" -> RuleKind.HARDENING;
      case "Secret" -> RuleKind.SECRET;
      case "License" -> RuleKind.LICENSE;
      default -> tool.kind();
    };
  }

  /** No level is for what is no failure. */
  private static Verdict verdict(String kind, String level) {
    return switch (kind) {
      case "pass", "informational" -> Verdict.PASS;
      case "notApplicable" -> Verdict.SKIP;
      case "open" -> Verdict.ERROR;
      case "review" -> Verdict.WARN;
      default ->
          switch (level) {
            case "none" -> Verdict.SKIP;
            case "note" -> Verdict.WARN;
            default -> Verdict.FAIL;
          };
    };
  }
}
