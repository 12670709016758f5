package io.proofstream.source.trivy;

import io.proofstream.evidence.scan.RuleKind;
import io.proofstream.evidence.scan.RuleResult;
import io.proofstream.evidence.scan.Verdict;
import io.proofstream.report.RuleDraft;
import io.proofstream.report.Severities;
import io.proofstream.source.Json;
import java.io.IOException;

/**
 * One licence of one package or file. Its category is what the sender's own configuration of Trivy
 * says of the licence, so the verdict follows that.
 */
final class TrivyLicense implements TrivyRule {
  private String name;
  private String category;
  private String severity;
  private String packageName;
  private String path;

  static TrivyLicense read(Json json) throws IOException {
    TrivyLicense read = new TrivyLicense();
    json.object(
        field -> {
          switch (field) {
            case "Name" -> read.name = json.word();
            case "Category" -> read.category = json.word();
            case "Severity" -> read.severity = json.word();
            case "PkgName" -> read.packageName = json.word();
            case "FilePath" -> read.path = json.word();
            default -> {}
          }
        });
    return read;
  }

  /** The target is a heading such as {@code OS Packages}, so the package says what it is about. */
  @Override
  public RuleResult result(String target, String suppressedBy) {
    String of = packageName == null ? path : packageName;
    return new RuleDraft(RuleKind.LICENSE, name == null ? "unknown" : name)
        .title(name)
        .category(category)
        .verdict(verdict(), category)
        .severity(severity, Severities.of(severity))
        .resource(of == null ? target : of)
        .location(of == null || path == null || path.equals(of) ? null : path)
        .suppressedBy(suppressedBy)
        .result();
  }

  private Verdict verdict() {
    return switch (category == null ? "" : category) {
      case "forbidden", "restricted" -> Verdict.FAIL;
      case "notice", "permissive", "unencumbered" -> Verdict.PASS;
      default -> Verdict.WARN;
    };
  }
}
