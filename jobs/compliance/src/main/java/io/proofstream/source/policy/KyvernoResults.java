package io.proofstream.source.policy;

import io.proofstream.evidence.Kind;
import io.proofstream.evidence.scan.RuleKind;
import io.proofstream.evidence.scan.RuleResult;
import io.proofstream.evidence.scan.Verdict;
import io.proofstream.report.Items;
import io.proofstream.report.RuleDraft;
import io.proofstream.report.Subject;
import io.proofstream.report.Told;
import io.proofstream.source.Json;
import io.proofstream.source.Node;
import io.proofstream.source.Shape;
import io.proofstream.source.Source;
import io.proofstream.source.Unreadable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Results of Kyverno as plain JSON: rules, by the objects that they were held against. Which
 * policies ran is not told, so it is no scan, and absence from it proves nothing.
 */
public final class KyvernoResults implements Source {
  @Override
  public String name() {
    return "kyverno-results";
  }

  @Override
  public boolean recognises(Shape shape) {
    return shape.has("results/resource/kind");
  }

  @Override
  public List<Told> read(Json json) throws IOException {
    List<RuleResult> results = new ArrayList<>();
    for (Node result : json.node().items("results")) {
      String resource = resource(result.at("resource"));
      for (Node rule : result.items("rules")) {
        results.add(result(rule, result.word("policy"), resource));
      }
    }
    Subject subject = Subject.ofNone().seenBy("kyverno", null);
    return List.of(Told.of(Kind.POLICY_CHECKED, subject, Items.ofResults(results)));
  }

  private static RuleResult result(Node rule, String policy, String resource) throws Unreadable {
    String status = rule.required("status");
    String message = rule.word("message");
    return new RuleDraft(RuleKind.POLICY, rule.required("name"))
        .policy(policy == null ? rule.word("policy") : policy)
        .category(rule.word("type"))
        .verdict(verdict(status), status)
        .severity(rule.word("severity"))
        .resource(resource)
        .message(message)
        .references(Citations.in(message))
        .result();
  }

  private static Verdict verdict(String status) {
    return switch (status) {
      case "pass" -> Verdict.PASS;
      case "warn" -> Verdict.WARN;
      case "error" -> Verdict.ERROR;
      case "skip" -> Verdict.SKIP;
      default -> Verdict.FAIL;
    };
  }

  /** {@code default/Pod/shop}, without a namespace {@code ClusterRole/shop}. */
  private static String resource(Node resource) throws Unreadable {
    Node metadata = resource.at("metadata");
    String named =
        Stream.of(metadata.word("namespace"), resource.word("kind"), metadata.word("name"))
            .filter(Objects::nonNull)
            .collect(Collectors.joining("/"));
    return named.isEmpty() ? null : named;
  }
}
