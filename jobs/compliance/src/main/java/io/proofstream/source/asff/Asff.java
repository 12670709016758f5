package io.proofstream.source.asff;

import io.proofstream.evidence.scan.ScanStatus;
import io.proofstream.report.Artifact;
import io.proofstream.report.ScanDraft;
import io.proofstream.report.ScanReport;
import io.proofstream.report.Subject;
import io.proofstream.source.Json;
import io.proofstream.source.Shape;
import io.proofstream.source.Source;
import io.proofstream.source.Unreadable;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * AWS Security Finding Format: as scanners write it for an import, as a bare array, or as Security
 * Hub announces findings. Only what a scanner itself wrote of a run is a whole scan; anything else
 * is some findings, from whose end nothing follows.
 */
public final class Asff implements Source {
  private static final Set<String> SCANNERS = Set.of("trivy");

  @Override
  public String name() {
    return "asff";
  }

  @Override
  public boolean recognises(Shape shape) {
    return (shape.isArray() && shape.hasAll("SchemaVersion", "ProductArn", "AwsAccountId"))
        || shape.hasAll("Findings/ProductArn", "Findings/AwsAccountId")
        || shape.hasAll("detail/findings/ProductArn", "detail/findings/AwsAccountId");
  }

  @Override
  public List<ScanReport> read(Json json) throws IOException {
    List<AsffFinding> findings = new ArrayList<>();
    if (json.isArray()) {
      readFindings(json, findings);
    } else {
      json.object(
          name -> {
            switch (name) {
              case "Findings" -> readFindings(json, findings);
              case "detail" -> {
                for (var each : json.node().items("findings")) {
                  findings.add(new AsffFinding(each));
                }
              }
              default -> {}
            }
          });
    }
    return reports(findings);
  }

  private static void readFindings(Json json, List<AsffFinding> findings) throws IOException {
    json.array(() -> findings.add(new AsffFinding(json.node())));
  }

  private static List<ScanReport> reports(List<AsffFinding> findings) throws Unreadable {
    Artifact only = onlyImage(findings);
    Map<Artifact, List<AsffFinding>> artifacts = new LinkedHashMap<>();
    for (AsffFinding finding : findings) {
      Artifact named = finding.artifact();
      artifacts
          .computeIfAbsent(named == null ? only : named, artifact -> new ArrayList<>())
          .add(finding);
    }
    List<ScanReport> reports = new ArrayList<>();
    for (Map.Entry<Artifact, List<AsffFinding>> artifact : artifacts.entrySet()) {
      reports.add(report(artifact.getKey(), artifact.getValue()));
    }
    return List.copyOf(reports);
  }

  /** What has no image of its own in a report on one image is part of that. */
  private static Artifact onlyImage(List<AsffFinding> findings) throws Unreadable {
    Set<Artifact> images = new LinkedHashSet<>();
    for (AsffFinding finding : findings) {
      if (finding.artifact() != null) {
        images.add(finding.artifact());
      }
    }
    return images.size() == 1 ? images.iterator().next() : null;
  }

  private static ScanReport report(Artifact artifact, List<AsffFinding> findings)
      throws Unreadable {
    ScanDraft scan = new ScanDraft();
    Instant latest = null;
    String product = findings.getFirst().product();
    for (AsffFinding finding : findings) {
      finding.addTo(scan);
      Instant updated = finding.updatedAt();
      latest = latest == null || (updated != null && updated.isAfter(latest)) ? updated : latest;
    }
    if (product == null || !SCANNERS.contains(product)) {
      scan.incomplete(ScanStatus.PARTIAL, "some findings, not a scan");
    }
    return scan.ran(null, latest).about("asff", Subject.of(artifact).seenBy(product, null));
  }
}
