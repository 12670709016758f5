package io.proofstream.source.policyreport;

import io.proofstream.evidence.Kind;
import io.proofstream.evidence.scan.RuleResult;
import io.proofstream.report.Items;
import io.proofstream.report.Report;
import io.proofstream.report.Subject;
import io.proofstream.report.Told;
import io.proofstream.source.Json;
import io.proofstream.source.Node;
import io.proofstream.source.Shape;
import io.proofstream.source.Source;
import io.proofstream.source.Unreadable;
import java.io.IOException;
import java.time.Instant;
import java.util.List;

/**
 * Lines of Gatekeeper's log: what an audit found, or admission. Lines that only say that an audit
 * runs tell nothing. Gatekeeper's export of violations says the same in other names.
 */
public final class GatekeeperLog implements Source {
  private static final String AUDITED = "violation_audited";

  @Override
  public String name() {
    return "gatekeeper";
  }

  @Override
  public boolean recognises(Shape shape) {
    boolean logged =
        shape.hasAll("process", "event_type")
            && (shape.has("audit_id") || shape.has("constraint_kind"));
    boolean exported =
        AUDITED.equals(shape.word("eventType")) && shape.hasAll("resourceKind", "kind", "name");
    return logged || exported;
  }

  @Override
  public List<Report> read(Json json) throws IOException {
    Node line = json.node();
    if (line.has("eventType")) {
      return List.of(told(exported(line), auditTime(line.word("id"))));
    }
    String type = line.required("event_type");
    Instant at = line.epochSeconds("ts");
    return switch (type) {
      case AUDITED, "violation" -> List.of(told(violation(line, at), at));
      case "constraint_audited" ->
          "0".equals(line.word("constraint_violations"))
              ? List.of(told(kept(line, at), at))
              : List.of();
      default -> List.of();
    };
  }

  private static RuleResult violation(Node line, Instant at) throws Unreadable {
    return Violation.of(
        line.required("constraint_kind"),
        line.required("constraint_name"),
        line.word("constraint_action"),
        ObjectName.of(
            line.word("resource_kind"),
            line.word("resource_namespace"),
            line.word("resource_name")),
        line.word("msg"),
        at);
  }

  private static RuleResult kept(Node line, Instant at) throws Unreadable {
    return Violation.none(
        line.required("constraint_kind"),
        line.required("constraint_name"),
        line.word("constraint_action"),
        at);
  }

  private static RuleResult exported(Node message) throws Unreadable {
    return Violation.of(
        message.required("kind"),
        message.required("name"),
        message.word("enforcementAction"),
        ObjectName.of(
            message.word("resourceKind"),
            message.word("resourceNamespace"),
            message.word("resourceName")),
        message.word("message"),
        auditTime(message.word("id")));
  }

  /** An audit's id is the time of its beginning. */
  private static Instant auditTime(String id) {
    return id == null ? null : Json.instantOf(id);
  }

  private static Report told(RuleResult result, Instant at) {
    return Told.of(Kind.POLICY_CHECKED, Subject.ofNone().at(at), Items.ofResults(List.of(result)));
  }
}
