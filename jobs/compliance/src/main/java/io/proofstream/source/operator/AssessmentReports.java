package io.proofstream.source.operator;

import io.proofstream.evidence.scan.RuleKind;
import io.proofstream.evidence.scan.RuleResult;
import io.proofstream.evidence.scan.Verdict;
import io.proofstream.report.Artifact;
import io.proofstream.report.Report;
import io.proofstream.report.RuleDraft;
import io.proofstream.report.ScanDraft;
import io.proofstream.report.Severities;
import io.proofstream.source.Node;
import io.proofstream.source.Unreadable;
import io.proofstream.source.kubernetes.ObjectKind;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;

/**
 * How one object of a cluster is configured: workloads, roles, and the cluster's own components.
 * Newer operators list only what is broken, so that a check which is gone is mended; therefore each
 * object is an asset, and the two reports on a component are on different parts of it.
 */
public final class AssessmentReports implements ObjectKind {
  private static final Pattern KINDS =
      Pattern.compile("(?:Cluster)?(?:ConfigAudit|RbacAssessment|InfraAssessment)Report");

  @Override
  public boolean reads(String apiVersion, String kind) {
    return OperatorReport.isOfGroup(apiVersion) && kind != null && KINDS.matcher(kind).matches();
  }

  @Override
  public List<Report> read(Node object) throws IOException {
    OperatorReport read = new OperatorReport(object);
    String owner = read.owner();
    ScanDraft scan = new ScanDraft().lookedFor("config");
    int broken = 0;
    for (Node each : read.report().items("checks")) {
      RuleResult result = check(each).resource(owner).result();
      broken += result.verdict() == Verdict.FAIL ? 1 : 0;
      scan.add(result);
    }
    OperatorReport.requireAllListed(scan, read.report().at("summary"), broken);
    String kind = object.word("kind");
    boolean isInfrastructure = kind != null && kind.contains("Infra");
    Artifact asset = Artifact.named(isInfrastructure ? owner + "/infrastructure" : owner);
    return List.of(read.scan(scan, "trivy-operator", asset));
  }

  /** A check without an id still has a title, by which it is known. */
  static RuleDraft check(Node check) throws Unreadable {
    String id = check.word("checkID");
    String title = check.word("title");
    if (id == null && title == null) {
      throw check.malformed("a check without checkID and title");
    }
    String severity = check.word("severity");
    boolean isKept = Boolean.TRUE.equals(check.flag("success"));
    List<String> messages = check.words("messages");
    return new RuleDraft(RuleKind.HARDENING, id == null ? title : id)
        .title(title)
        .category(check.word("category"))
        .verdict(isKept ? Verdict.PASS : Verdict.FAIL, null)
        .severity(severity, Severities.of(severity))
        .message(messages.isEmpty() ? null : String.join("; ", messages))
        .remediation(check.word("remediation"));
  }
}
