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
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Decision logs of OPA: the array that it sends to a service, or a decision by itself as on its
 * console. Every decision is evidence of its own. Of the input, which may hold anything, nothing is
 * handed on.
 */
public final class Opa implements Source {
  @Override
  public String name() {
    return "opa";
  }

  @Override
  public boolean recognises(Shape shape) {
    return shape.has("decision_id") && (shape.has("path") || shape.has("query"));
  }

  @Override
  public List<Told> read(Json json) throws IOException {
    List<Told> decisions = new ArrayList<>();
    if (json.isArray()) {
      json.array(() -> decisions.add(decision(json.node())));
    } else {
      decisions.add(decision(json.node()));
    }
    return decisions;
  }

  private static Told decision(Node decision) throws Unreadable {
    Instant time = decision.instant("timestamp");
    String path = decision.word("path");
    String rule = path == null ? decision.required("query") : path;
    List<RuleResult> results = new ArrayList<>();
    if (decision.has("error")) {
      results.add(draft(rule, time).verdict(Verdict.ERROR, "error").result());
    } else {
      for (OpaVerdict verdict : OpaVerdict.of(rule, decision)) {
        results.add(result(verdict, rule, time));
      }
    }
    Subject subject =
        Subject.ofNone()
            .at(time)
            .seenBy(null, decision.at("labels").word("version"))
            .withNativeId(decision.required("decision_id"))
            .citing(cited(results));
    return Told.of(Kind.POLICY_CHECKED, subject, Items.ofResults(results));
  }

  private static RuleResult result(OpaVerdict verdict, String path, Instant time) {
    String rule = verdict.rule() == null ? path : verdict.rule();
    return draft(rule, time)
        .policy(path)
        .verdict(verdict.verdict(), verdict.word())
        .severity(verdict.severity())
        .resource(verdict.resource())
        .message(verdict.message())
        .references(Citations.in(verdict.message(), verdict.references()))
        .result();
  }

  private static RuleDraft draft(String rule, Instant time) {
    return new RuleDraft(RuleKind.POLICY, rule).policy(rule).checkedAt(time);
  }

  private static List<String> cited(List<RuleResult> results) {
    return results.stream()
        .flatMap(result -> Stream.of(result.references().toArray(String[]::new)))
        .distinct()
        .toList();
  }
}
