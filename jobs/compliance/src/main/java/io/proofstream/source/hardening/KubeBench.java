package io.proofstream.source.hardening;

import io.proofstream.evidence.scan.RuleKind;
import io.proofstream.evidence.scan.RuleResult;
import io.proofstream.evidence.scan.Severity;
import io.proofstream.evidence.scan.Verdict;
import io.proofstream.report.RuleDraft;
import io.proofstream.report.ScanDraft;
import io.proofstream.report.ScanReport;
import io.proofstream.report.Subject;
import io.proofstream.source.Json;
import io.proofstream.source.Node;
import io.proofstream.source.Shape;
import io.proofstream.source.Source;
import io.proofstream.source.Unreadable;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * JSON of kube-bench: an object with {@code Controls} and {@code Totals}, the bare array of
 * controls of older versions, or a single one of them. It looks at one node and does not name it:
 * the sender does.
 */
public final class KubeBench implements Source {
  @Override
  public String name() {
    return "kube-bench";
  }

  @Override
  public boolean recognises(Shape shape) {
    return shape.hasAll("node_type", "tests")
        || shape.hasAll("Controls/node_type", "Controls/tests")
        || shape.hasAll("Controls", "Totals/total_pass");
  }

  @Override
  public List<ScanReport> read(Json json) throws IOException {
    Node document = json.node();
    ScanDraft scan = new ScanDraft().lookedFor("config");
    if (document.isArray()) {
      readAll(document.items(), scan);
    } else if (document.has("node_type")) {
      readAll(List.of(document), scan);
    } else {
      readAll(document.items("Controls"), scan);
    }
    return List.of(scan.about("kube-bench-json", Subject.ofNone()));
  }

  private static void readAll(List<Node> controls, ScanDraft scan) throws Unreadable {
    for (Node each : controls) {
      String policy = joined(" ", each.word("version"), each.word("text"));
      String nodeType = each.word("node_type");
      for (Node section : each.items("tests")) {
        for (Node result : section.items("results")) {
          scan.add(result(result, policy, section.word("desc"), nodeType));
        }
      }
    }
  }

  private static RuleResult result(Node test, String policy, String section, String nodeType)
      throws Unreadable {
    String status = test.required("status");
    Boolean scored = test.flag("scored");
    String expected = test.word("expected_result");
    return new RuleDraft(RuleKind.HARDENING, test.required("test_number"))
        .policy(policy)
        .title(test.word("test_desc"))
        .category(section)
        .verdict(verdict(status), status)
        .severity(scored == null ? null : scored ? "scored" : "not scored", Severity.UNKNOWN)
        .resource(nodeType)
        .message(
            joined("; ", test.word("reason"), expected == null ? null : "expected: " + expected))
        .remediation(test.word("remediation"))
        .result();
  }

  /** INFO tells that the check could not run at all. */
  private static Verdict verdict(String status) {
    return switch (status) {
      case "PASS" -> Verdict.PASS;
      case "WARN" -> Verdict.WARN;
      case "INFO" -> Verdict.SKIP;
      default -> Verdict.FAIL;
    };
  }

  private static String joined(String by, String first, String second) {
    String all =
        Stream.of(first == null ? "" : first, second == null ? "" : second)
            .filter(word -> !word.isEmpty())
            .collect(Collectors.joining(by));
    return all.isEmpty() ? null : all;
  }
}
