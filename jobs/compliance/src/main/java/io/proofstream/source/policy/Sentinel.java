package io.proofstream.source.policy;

import io.proofstream.evidence.Kind;
import io.proofstream.evidence.scan.RuleResult;
import io.proofstream.report.Items;
import io.proofstream.report.Subject;
import io.proofstream.report.Told;
import io.proofstream.source.Json;
import io.proofstream.source.Node;
import io.proofstream.source.Shape;
import io.proofstream.source.Source;
import io.proofstream.source.Unreadable;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Results of Sentinel policies, in three forms, each as one object or as a list:
 *
 * <ul>
 *   <li>HCP Terraform's policy checks ({@code GET /runs/:id/policy-checks}): {@code
 *       data[].attributes} with status, counts and, under {@code result.sentinel.data}, the
 *       policies of each policy set;
 *   <li>its policy set outcomes ({@code GET /policy-evaluations/:id/policy-set-outcomes}), which it
 *       writes for OPA policies as well, which alone have a query: {@code
 *       data[].attributes.outcomes[]};
 *   <li>{@code sentinel apply -json}: {@code policies[]} with {@code policy}, {@code result} and
 *       {@code trace}.
 * </ul>
 */
public final class Sentinel implements Source {
  @Override
  public String name() {
    return "sentinel";
  }

  @Override
  public boolean recognises(Shape shape) {
    String type = shape.word("data/type");
    return "policy-checks".equals(type)
        || "policy-set-outcomes".equals(type)
        || shape.hasAll("policies/policy", "policies/trace");
  }

  @Override
  public List<Told> read(Json json) throws IOException {
    Node document = json.node();
    if (document.has("policies")) {
      return List.of(told(SentinelPolicies.of(document, null, null), Subject.ofNone()));
    }
    Node data = document.at("data");
    List<Told> told = new ArrayList<>();
    for (Node each : data.isArray() ? data.items() : List.of(data)) {
      told.add(each.at("attributes").has("outcomes") ? outcomes(each) : check(each));
    }
    return told;
  }

  /** A check goes through states under one id, so only both together are its identity. */
  private static Told check(Node check) throws Unreadable {
    String id = check.required("id");
    Node attributes = check.at("attributes");
    String status = attributes.required("status");
    Instant at = latest(attributes.at("status-timestamps"));
    Node result = attributes.at("result");
    List<RuleResult> results = new ArrayList<>();
    Node sets = result.at("sentinel");
    if (sets.isObject() && sets.at("data").isObject()) {
      for (Map.Entry<String, Node> set : sets.at("data").fields()) {
        results.addAll(SentinelPolicies.of(set.getValue(), overridden(status), at));
      }
    }
    if (results.isEmpty()) {
      results.add(SentinelPolicies.summary(attributes.word("scope"), status, result, at));
    }
    return told(results, Subject.ofNone().at(at).withNativeId(id + "/" + status));
  }

  private static Told outcomes(Node outcome) throws Unreadable {
    Node attributes = outcome.at("attributes");
    String set = attributes.word("policy-set-name");
    List<RuleResult> results = new ArrayList<>();
    boolean isRego = false;
    for (Node each : attributes.items("outcomes")) {
      results.add(SentinelPolicies.outcome(each, set));
      isRego |= each.has("query");
    }
    Subject subject = Subject.ofNone().seenBy(isRego ? "opa" : null, null);
    return told(results, subject.withNativeId(outcome.required("id")));
  }

  private static Told told(List<RuleResult> results, Subject subject) {
    List<String> cited =
        results.stream().flatMap(result -> result.references().stream()).distinct().toList();
    return Told.of(Kind.POLICY_CHECKED, subject.citing(cited), Items.ofResults(results));
  }

  private static String overridden(String status) {
    return status.equals("overridden") ? "overridden" : null;
  }

  private static Instant latest(Node timestamps) throws Unreadable {
    Instant latest = null;
    for (Map.Entry<String, Node> each : timestamps.fields()) {
      Instant time = timestamps.instant(each.getKey());
      latest = latest == null || (time != null && time.isAfter(latest)) ? time : latest;
    }
    return latest;
  }
}
