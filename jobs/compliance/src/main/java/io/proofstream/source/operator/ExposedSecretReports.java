package io.proofstream.source.operator;

import io.proofstream.evidence.scan.RuleKind;
import io.proofstream.report.Report;
import io.proofstream.report.RuleDraft;
import io.proofstream.report.ScanDraft;
import io.proofstream.report.Severities;
import io.proofstream.source.Node;
import io.proofstream.source.kubernetes.ObjectKind;
import java.io.IOException;
import java.util.List;
import java.util.Set;

/** Secrets in the image of one container. */
public final class ExposedSecretReports implements ObjectKind {
  private static final Set<String> KINDS =
      Set.of("ExposedSecretReport", "ClusterExposedSecretReport");

  @Override
  public boolean reads(String apiVersion, String kind) {
    return OperatorReport.isOfGroup(apiVersion) && KINDS.contains(kind);
  }

  /**
   * The matched text, in which only the match itself is blanked. What a policy matches, in objects
   * of other kinds, is no text.
   */
  @Override
  public Set<String> secretTexts() {
    return Set.of("match");
  }

  @Override
  public List<Report> read(Node object) throws IOException {
    OperatorReport read = new OperatorReport(object);
    ScanDraft scan = new ScanDraft().lookedFor("secret");
    List<Node> listed = read.report().items("secrets");
    for (Node each : listed) {
      String severity = each.word("severity");
      scan.add(
          new RuleDraft(RuleKind.SECRET, each.required("ruleID"))
              .title(each.word("title"))
              .category(each.word("category"))
              .severity(severity, Severities.of(severity))
              .resource(each.word("target"))
              .result());
    }
    OperatorReport.requireAllListed(scan, read.report().at("summary"), listed.size());
    return List.of(read.scan(scan, "trivy-operator", read.image()));
  }
}
