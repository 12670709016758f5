package io.proofstream.source.repository;

import io.proofstream.evidence.scan.RuleKind;
import io.proofstream.evidence.scan.RuleResult;
import io.proofstream.evidence.scan.Verdict;
import io.proofstream.message.Reason;
import io.proofstream.report.RuleDraft;
import io.proofstream.report.ScanDraft;
import io.proofstream.report.ScanReport;
import io.proofstream.report.Subject;
import io.proofstream.source.Json;
import io.proofstream.source.Node;
import io.proofstream.source.Shape;
import io.proofstream.source.Source;
import io.proofstream.source.Unreadable;
import io.proofstream.source.policy.Citations;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * JSON of tfsec. A scan that found nothing is {@code {"results": null}} and nothing more, which is
 * why such a document is tfsec's only as long as nothing stands beside it.
 */
public final class Tfsec implements Source {
  private static final Pattern RESOURCE = Pattern.compile("\\AResource '([^']{1,400})'");

  @Override
  public String name() {
    return "tfsec";
  }

  @Override
  public boolean recognises(Shape shape) {
    return shape.hasAll("results/rule_id", "results/rule_provider")
        || (shape.has("results") && "null".equals(shape.word("results")));
  }

  @Override
  public List<ScanReport> read(Json json) throws IOException {
    ScanDraft scan = new ScanDraft().lookedFor("config");
    boolean[] hasMore = new boolean[1];
    json.object(
        name -> {
          if (name.equals("results")) {
            json.array(() -> scan.add(result(json.node())));
          } else {
            hasMore[0] = true;
          }
        });
    if (scan.isEmpty() && hasMore[0]) {
      throw new Unreadable(
          Reason.UNKNOWN_FORMAT, null, "results is null, beside what tfsec never writes");
    }
    return List.of(scan.about("tfsec-json", Subject.ofNone()));
  }

  private static RuleResult result(Node result) throws Unreadable {
    String description = result.word("description");
    Node location = result.at("location");
    String status = status(result);
    Verdict verdict = verdict(status);
    return new RuleDraft(RuleKind.POLICY, result.required("rule_id"))
        .aliases(
            Stream.of(result.word("legacy_rule_id"), result.word("long_id"))
                .filter(Objects::nonNull)
                .toList())
        .title(result.word("rule_description"))
        .category(result.word("rule_provider"))
        .verdict(verdict, status)
        .severity(result.word("severity"))
        .resource(resource(location.word("filename"), result.word("resource"), description))
        .location(lines(location))
        .message(description)
        .remediation(result.word("resolution"))
        .references(Citations.in(result.word("rule_description"), description))
        .suppressedBy(verdict == Verdict.SKIP ? "ignored in the code" : null)
        .result();
  }

  /** A word, a number, or the flag of older versions. */
  private static String status(Node result) throws Unreadable {
    String status = result.word("status");
    Boolean passed = result.flag("passed");
    if (status != null || passed == null) {
      return status;
    }
    return passed ? "passed" : "failed";
  }

  private static Verdict verdict(String status) {
    return switch (status == null ? "" : status) {
      case "passed", "1" -> Verdict.PASS;
      case "ignored", "2" -> Verdict.SKIP;
      default -> Verdict.FAIL;
    };
  }

  /** Where the resource has no field of its own, it begins the description. */
  private static String resource(String file, String named, String description) {
    Matcher told = RESOURCE.matcher(description == null ? "" : description);
    String resource = named == null && told.find() ? told.group(1) : named;
    if (file == null || resource == null) {
      return file == null ? resource : file;
    }
    return file + "#" + resource;
  }

  private static String lines(Node location) throws Unreadable {
    String from = location.word("start_line");
    return from == null ? null : "lines " + from + "-" + location.word("end_line");
  }
}
