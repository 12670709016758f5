package io.proofstream.source.webhook;

import io.proofstream.evidence.Kind;
import io.proofstream.evidence.scan.RuleKind;
import io.proofstream.evidence.scan.Severity;
import io.proofstream.evidence.scan.Verdict;
import io.proofstream.report.Artifact;
import io.proofstream.report.Items;
import io.proofstream.report.Report;
import io.proofstream.report.RuleDraft;
import io.proofstream.report.Subject;
import io.proofstream.report.Told;
import io.proofstream.source.Node;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * Alerts of code scanning and secret scanning, each a rule that was broken or is kept again. The
 * text of an instance is left out: any tool may write it, and some quote code or secrets there.
 */
final class GitHubAlerts {
  private GitHubAlerts() {}

  static List<? extends Report> code(Node event, Node alert) throws IOException {
    Node rule = alert.at("rule");
    Node instance = alert.at("most_recent_instance");
    List<Node> instances = alert.items("instances");
    if (instance.isMissing() && !instances.isEmpty()) {
      instance = instances.getFirst();
    }
    String state = state(alert, instance);
    String level = rule.word("security_severity_level");
    Instant at = changed(alert, state);
    RuleDraft draft =
        new RuleDraft(RuleKind.CODE, rule.required("id"))
            .policy(alert.at("tool").word("name"))
            .title(rule.word("description"))
            .verdict("fixed".equals(state) ? Verdict.PASS : Verdict.FAIL, state)
            .severity(level == null ? rule.word("severity") : level)
            .resource(instance.at("location").word("path"))
            .location(location(instance))
            .suppressedBy("dismissed".equals(state) ? dismissal(alert, "dismissed_reason") : null)
            .checkedAt(at);
    String tool = alert.at("tool").word("name");
    Subject subject =
        Subject.of(Artifact.named(GitHub.repository(event)))
            .at(at)
            .seenBy(
                tool == null ? null : tool.toLowerCase(Locale.ROOT),
                alert.at("tool").word("version"));
    return told(subject, draft);
  }

  static List<? extends Report> secret(Node event, Node alert) throws IOException {
    String resolution = alert.word("resolution");
    boolean gone = "revoked".equals(resolution);
    Instant resolved = alert.instant("resolved_at");
    Instant updated = alert.instant("updated_at");
    Instant at = resolved == null ? updated == null ? created(alert) : updated : resolved;
    RuleDraft draft =
        new RuleDraft(RuleKind.SECRET, alert.required("secret_type"))
            .policy("secret-scanning")
            .title(alert.word("secret_type_display_name"))
            .verdict(gone ? Verdict.PASS : Verdict.FAIL, resolution == null ? "open" : resolution)
            .severity(null, Severity.UNKNOWN)
            .resource("secret-scanning/" + alert.required("number"))
            .suppressedBy(resolution == null || gone ? null : dismissal(alert, "resolution"))
            .checkedAt(at);
    return told(Subject.of(Artifact.named(GitHub.repository(event))).at(at), draft);
  }

  private static List<? extends Report> told(Subject subject, RuleDraft draft) {
    Items items = Items.ofResults(List.of(draft.result()));
    return List.of(Told.of(Kind.POLICY_CHECKED, subject, items));
  }

  private static String state(Node alert, Node instance) throws IOException {
    String state = alert.word("state");
    return state == null ? instance.word("state") : state;
  }

  private static Instant changed(Node alert, String state) throws IOException {
    Instant changed =
        switch (state) {
          case "fixed" -> alert.instant("fixed_at");
          case "dismissed" -> alert.instant("dismissed_at");
          case null, default -> null;
        };
    Instant updated = changed == null ? alert.instant("updated_at") : changed;
    return updated == null ? created(alert) : updated;
  }

  private static Instant created(Node alert) throws IOException {
    return alert.instant("created_at");
  }

  static String dismissal(Node alert, String reason) throws IOException {
    String why = alert.word(reason);
    return why == null ? "dismissed" : "dismissed: " + why;
  }

  /** Line and branch or pull request, where GitHub saw it. */
  private static String location(Node instance) throws IOException {
    String line = instance.at("location").word("start_line");
    String ref = instance.word("ref");
    if (line == null) {
      return ref;
    }
    return ref == null ? "line " + line : "line " + line + " of " + ref;
  }
}
