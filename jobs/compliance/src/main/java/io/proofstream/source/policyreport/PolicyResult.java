package io.proofstream.source.policyreport;

import io.proofstream.evidence.scan.RuleKind;
import io.proofstream.evidence.scan.RuleResult;
import io.proofstream.evidence.scan.Verdict;
import io.proofstream.report.RuleDraft;
import io.proofstream.report.Severities;
import io.proofstream.source.Node;
import io.proofstream.source.Unreadable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One result of a policy report: a rule, and the objects that it was held against. */
record PolicyResult(Node result, Node properties, boolean isBenchmark, Instant checkedAt) {
  private static final int NANOS = 1_000_000_000;

  static PolicyResult of(Node result, String engine) throws Unreadable {
    Node properties = result.at("properties");
    boolean isBenchmark =
        (engine != null && (engine.contains("kube-bench") || engine.contains("kube-cis")))
            || (properties.has("index") && properties.has("audit"));
    return new PolicyResult(result, properties, isBenchmark, time(result.at("timestamp")));
  }

  /** Nanoseconds that are none, which some adapters write, are left out. */
  private static Instant time(Node timestamp) throws Unreadable {
    Instant seconds = timestamp.epochSeconds("seconds");
    if (seconds == null || seconds.equals(Instant.EPOCH)) {
      return null;
    }
    Long nanos = timestamp.whole("nanos");
    return nanos == null || nanos < 0 || nanos >= NANOS ? seconds : seconds.plusNanos(nanos);
  }

  /**
   * Once for each object.
   *
   * @param otherwise what it was held against if the result itself names nothing
   */
  List<RuleResult> results(String otherwise) throws Unreadable {
    List<Node> references = new ArrayList<>(result.items("resources"));
    references.addAll(result.items("subjects"));
    if (references.isEmpty()) {
      return List.of(result(otherwise));
    }
    List<RuleResult> results = new ArrayList<>();
    for (Node reference : references) {
      results.add(result(ObjectName.of(reference)));
    }
    return results;
  }

  private RuleResult result(String resource) throws Unreadable {
    String word = result.word(result.has("result") ? "result" : "status");
    String message = first(result, "message", "description");
    String vulnerability = properties.word("VulnerabilityID");
    String severity = result.word("severity");
    return new RuleDraft(isBenchmark ? RuleKind.HARDENING : RuleKind.POLICY, ruleId(vulnerability))
        .policy(result.word("policy"))
        .title(isBenchmark ? message : null)
        .category(result.word("category"))
        .verdict(verdict(word), word)
        .severity(severity, Severities.of(severity == null ? word("severity") : severity))
        // The same vulnerability in two packages of one object is two findings.
        .resource(vulnerability == null ? resource : joined(resource, result.word("category")))
        .message(message)
        .remediation(word("remediation"))
        .references(references())
        .suppressedBy(first(properties, "exceptions", "exception"))
        .checkedAt(checkedAt)
        .result();
  }

  /** Rules have names within their policy; a benchmark's are numbered, vulnerabilities have ids. */
  private String ruleId(String vulnerability) throws Unreadable {
    if (vulnerability != null) {
      return vulnerability;
    }
    if (properties.has("index") && properties.has("audit")) {
      return properties.word("index");
    }
    String policy = result.word("policy");
    String rule = result.word("rule");
    if (policy == null && rule == null) {
      throw result.malformed("neither policy nor rule");
    }
    return policy == null || rule == null || rule.equals(policy)
        ? String.valueOf(policy == null ? rule : policy)
        : policy + "/" + rule;
  }

  /**
   * Null for what the report does not say: its format asks for no result, and some adapters list
   * what they found without one. A failure that is not scored only advises.
   */
  private Verdict verdict(String word) throws Unreadable {
    if (word == null) {
      return null;
    }
    return switch (word) {
      case "pass" -> Verdict.PASS;
      case "fail" -> Boolean.FALSE.equals(result.flag("scored")) ? Verdict.WARN : Verdict.FAIL;
      case "warn" -> Verdict.WARN;
      case "error" -> Verdict.ERROR;
      case "skip" -> Verdict.SKIP;
      default -> throw result.malformed("no known result");
    };
  }

  /** {@code NIST-CSF DE.CM-8 Vulnerability scans}, where the tool names both. */
  private List<String> references() throws Unreadable {
    String standard = word("standards");
    String control = word("controls");
    if (standard == null || control == null) {
      return List.of();
    }
    return List.of(standard + " " + control);
  }

  /** Properties are texts by the format, which not every tool keeps. */
  private String word(String property) throws Unreadable {
    for (Map.Entry<String, Node> each : properties.fields()) {
      if (each.getKey().equals(property)) {
        return each.getValue().isText() ? each.getValue().word() : null;
      }
    }
    return null;
  }

  private static String first(Node node, String one, String other) throws Unreadable {
    String word = node.word(one);
    return word == null ? node.word(other) : word;
  }

  private static String joined(String resource, String part) {
    if (resource == null || part == null) {
      return resource == null ? part : resource;
    }
    return resource + "/" + part;
  }
}
