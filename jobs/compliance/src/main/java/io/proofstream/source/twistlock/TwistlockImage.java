package io.proofstream.source.twistlock;

import io.proofstream.evidence.scan.RuleKind;
import io.proofstream.evidence.scan.Verdict;
import io.proofstream.report.Artifact;
import io.proofstream.report.RuleDraft;
import io.proofstream.report.ScanDraft;
import io.proofstream.report.ScanReport;
import io.proofstream.report.Subject;
import io.proofstream.source.Json;
import io.proofstream.source.Node;
import io.proofstream.source.Unreadable;
import io.proofstream.source.scanner.ScannedImage;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One image with all that was found in it, while it is being read. */
final class TwistlockImage {
  private final ScanDraft scan = new ScanDraft().lookedFor("os", "library");
  private final List<Node> vulnerabilities = new ArrayList<>();
  private final Map<String, TwistlockPackage> packages = new HashMap<>();
  private final List<Boolean> gates = new ArrayList<>();
  private String id;
  private String image;
  private String distribution;
  private Instant scannedAt;
  private String scanId;

  static ScanReport read(Json json) throws IOException {
    TwistlockImage image = new TwistlockImage();
    json.object(name -> image.field(name, json));
    return image.report();
  }

  private void field(String name, Json json) throws IOException {
    switch (name) {
      case "id" -> id = json.word();
      case "name" -> image = json.word();
      case "distro" -> distribution = json.word();
      case "scanTime" -> scannedAt = json.instant();
      case "scanID" -> scanId = json.word();
      case "packages" -> json.array(() -> readPackage(json));
      case "vulnerabilities" -> json.array(() -> vulnerabilities.add(json.node()));
      case "compliances" -> json.array(() -> addBrokenRule(json.node()));
      case "vulnerabilityScanPassed", "complianceScanPassed" -> {
        Boolean passed = json.flag();
        if (passed != null) {
          gates.add(passed);
        }
      }
      default -> {}
    }
  }

  private void readPackage(Json json) throws IOException {
    TwistlockPackage read = TwistlockPackage.read(json);
    packages.putIfAbsent(read.key(), read);
  }

  /** Only rules that are broken are listed. The cause may quote what was found: not taken. */
  private void addBrokenRule(Node rule) throws Unreadable {
    String ruleId = rule.word("id");
    scan.lookedFor("config")
        .add(
            new RuleDraft(RuleKind.HARDENING, ruleId == null ? rule.required("title") : ruleId)
                .title(rule.word("title"))
                .category(rule.word("category"))
                .severity(rule.word("severity"))
                .verdict(Verdict.FAIL, null)
                .result());
  }

  private ScanReport report() throws Unreadable {
    for (Node found : vulnerabilities) {
      new TwistlockVulnerability(found, packages, distribution).sightings().forEach(scan::add);
    }
    if (!gates.isEmpty()) {
      scan.decided(gates.contains(false) ? "failed" : "passed");
    }
    Artifact artifact = ScannedImage.of(image, id, List.of(), List.of(), null, null);
    return scan.ran(null, scannedAt)
        .about("twistlock-json", Subject.of(artifact).withNativeId(scanId));
  }
}
