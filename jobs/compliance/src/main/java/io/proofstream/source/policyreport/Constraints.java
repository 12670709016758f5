package io.proofstream.source.policyreport;

import io.proofstream.evidence.Kind;
import io.proofstream.evidence.scan.RuleResult;
import io.proofstream.report.Items;
import io.proofstream.report.Report;
import io.proofstream.report.Subject;
import io.proofstream.report.Told;
import io.proofstream.source.Node;
import io.proofstream.source.Unreadable;
import io.proofstream.source.kubernetes.ObjectKind;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Gatekeeper's constraints with what its last audit found. The status lists the first violations
 * only; how many there are in all is told by newer versions, and not kept.
 */
public final class Constraints implements ObjectKind {
  private static final String GROUP = "constraints.gatekeeper.sh/";

  /** Each template makes a kind of its own. */
  @Override
  public boolean reads(String apiVersion, String kind) {
    return apiVersion.startsWith(GROUP);
  }

  @Override
  public List<Report> read(Node constraint) throws IOException {
    Node status = constraint.at("status");
    Instant auditedAt = status.instant("auditTimestamp");
    List<RuleResult> results = results(constraint, status, auditedAt);
    if (results.isEmpty()) {
      return List.of();
    }
    return List.of(
        Told.of(
            Kind.POLICY_CHECKED,
            Subject.ofNone()
                .at(auditedAt)
                .seenBy("gatekeeper", null)
                .withNativeId(PolicyReports.state(constraint.at("metadata"))),
            Items.ofResults(results)));
  }

  /** Nothing before the first audit. */
  private static List<RuleResult> results(Node constraint, Node status, Instant auditedAt)
      throws Unreadable {
    String template = constraint.required("kind");
    String name = constraint.at("metadata").required("name");
    String action = constraint.at("spec").word("enforcementAction");
    Long total = status.whole("totalViolations");
    List<RuleResult> results = new ArrayList<>();
    for (Node violation : status.items("violations")) {
      results.add(
          Violation.of(
              template,
              name,
              action(violation),
              ObjectName.of(violation),
              violation.word("message"),
              auditedAt));
    }
    if (results.isEmpty() && auditedAt != null) {
      results.add(
          total == null || total == 0
              ? Violation.none(template, name, action, auditedAt)
              : Violation.of(template, name, action, null, null, auditedAt));
    }
    return results;
  }

  private static String action(Node violation) throws Unreadable {
    List<String> scoped = violation.words("enforcementActions");
    return scoped.isEmpty() ? violation.word("enforcementAction") : String.join(", ", scoped);
  }
}
