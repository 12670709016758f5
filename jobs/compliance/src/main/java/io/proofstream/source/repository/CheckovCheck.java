package io.proofstream.source.repository;

import io.proofstream.evidence.scan.RuleKind;
import io.proofstream.evidence.scan.RuleResult;
import io.proofstream.evidence.scan.Verdict;
import io.proofstream.report.RuleDraft;
import io.proofstream.source.Node;
import io.proofstream.source.Unreadable;
import io.proofstream.source.policy.Citations;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One check of Checkov held against one resource; never the code that it quotes. */
record CheckovCheck(
    String id,
    String alias,
    String title,
    String word,
    String comment,
    String severity,
    String resource,
    String location,
    String guideline,
    List<String> references) {

  static CheckovCheck read(Node check) throws Unreadable {
    Node result = check.at("check_result");
    String title = check.word("check_name");
    String comment = result.word("suppress_comment");
    List<String> references = new ArrayList<>(Citations.in(title, comment));
    if (check.at("benchmarks").isObject()) {
      for (Map.Entry<String, Node> benchmark : check.at("benchmarks").fields()) {
        references.add(benchmark.getKey());
      }
    }
    return new CheckovCheck(
        check.required("check_id"),
        check.word("bc_check_id"),
        title,
        result.required("result"),
        comment,
        check.word("severity"),
        resource(check.word("file_path"), check.word("resource")),
        lines(check.items("file_line_range")),
        check.word("guideline"),
        references);
  }

  boolean isFailed() {
    return verdict() == Verdict.FAIL;
  }

  boolean isSkipped() {
    return verdict() == Verdict.SKIP;
  }

  RuleResult result(String checkType) {
    return new RuleDraft(kind(checkType), id)
        .aliases(alias == null ? List.of() : List.of(alias))
        .title(title)
        .category(checkType)
        .verdict(verdict(), word)
        .severity(severity)
        .resource(resource)
        .location(location)
        .remediation(guideline)
        .references(references)
        .suppressedBy(isSkipped() ? comment == null ? "skipped" : comment : null)
        .result();
  }

  private Verdict verdict() {
    return switch (word) {
      case "PASSED" -> Verdict.PASS;
      case "SKIPPED" -> Verdict.SKIP;
      case "UNKNOWN" -> Verdict.ERROR;
      default -> Verdict.FAIL;
    };
  }

  private static RuleKind kind(String checkType) {
    return switch (checkType == null ? "" : checkType) {
      case "secrets" -> RuleKind.SECRET;
      case "sast" -> RuleKind.CODE;
      default -> RuleKind.POLICY;
    };
  }

  /** A resource's name is unique only within its file; some names begin with the file's. */
  private static String resource(String file, String resource) {
    if (file == null || resource == null) {
      return file == null ? resource : file;
    }
    return resource.startsWith(file) ? resource : file + "#" + resource;
  }

  private static String lines(List<Node> range) throws Unreadable {
    return range.size() == 2
        ? "lines " + range.getFirst().word() + "-" + range.getLast().word()
        : null;
  }
}
