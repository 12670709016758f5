package io.proofstream.source.scanner;

import io.proofstream.report.Artifact;
import io.proofstream.report.ScanDraft;
import io.proofstream.report.ScanReport;
import io.proofstream.report.Sighting;
import io.proofstream.report.SightingDraft;
import io.proofstream.report.Subject;
import io.proofstream.source.Json;
import io.proofstream.source.Node;
import io.proofstream.source.Shape;
import io.proofstream.source.Source;
import io.proofstream.source.Unreadable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Vulnerability report as Harbor hands it out, keyed by its media type, or as a scanner's adapter
 * hands it to Harbor. Only the latter names the artifact. Neither says what kind a package is.
 */
public final class HarborReport implements Source {
  private static final Set<String> MEDIA_TYPES =
      Set.of(
          "application/vnd.scanner.adapter.vuln.report.harbor+json; version=1.0",
          "application/vnd.security.vulnerability.report; version=1.0",
          "application/vnd.security.vulnerability.report; version=1.1");

  @Override
  public String name() {
    return "harbor-report";
  }

  @Override
  public boolean recognises(Shape shape) {
    return MEDIA_TYPES.stream().anyMatch(type -> shape.has(type + "/generated_at"))
        || shape.hasAll("generated_at", "scanner/vendor", "vulnerabilities");
  }

  @Override
  public List<ScanReport> read(Json json) throws IOException {
    List<ScanReport> reports = new ArrayList<>();
    Document bare = new Document();
    json.object(
        name -> {
          if (!MEDIA_TYPES.contains(name)) {
            bare.read(name, json);
            return;
          }
          Document keyed = new Document();
          json.object(each -> keyed.read(each, json));
          if (keyed.isTold) {
            reports.add(keyed.report(name.replaceFirst(".*version=", "")));
          }
        });
    return reports.isEmpty() ? List.of(bare.report(null)) : List.copyOf(reports);
  }

  private static final class Document {
    private final ScanDraft scan = new ScanDraft();
    private Artifact artifact;
    private String tool;
    private String version;
    private boolean isTold;

    void read(String name, Json json) throws IOException {
      isTold = true;
      switch (name) {
        case "generated_at" -> scan.ran(null, json.instant());
        case "artifact" -> artifact = artifact(json.node());
        case "scanner" -> readScanner(json.node());
        case "vulnerabilities" -> json.array(() -> scan.add(sighting(json.node())));
        default -> {}
      }
    }

    private void readScanner(Node scanner) throws Unreadable {
      String name = scanner.word("name");
      tool = name == null ? null : name.toLowerCase(Locale.ROOT);
      version = scanner.word("version");
    }

    ScanReport report(String formatVersion) {
      scan.lookedFor("os");
      // Clair knows no packages of languages.
      if (!"clair".equals(tool)) {
        scan.lookedFor("library");
      }
      return scan.formatVersion(formatVersion)
          .about("harbor-vulnerabilities", Subject.of(artifact).seenBy(tool, version));
    }

    private static Artifact artifact(Node artifact) throws Unreadable {
      String repository = artifact.word("repository");
      String tag = artifact.word("tag");
      return repository == null
          ? null
          : ScannedImage.named(
              tag == null ? repository : repository + ":" + tag, artifact.word("digest"), null);
    }

    private static Sighting sighting(Node found) throws Unreadable {
      String name = found.required("package");
      String version = found.word("version");
      Node cvss = found.at("preferred_cvss");
      return new SightingDraft(found.required("id"))
          .inPackage(name, version, null, PackageKind.of(null).url(name, version))
          .fixedIn(found.word("fix_version"))
          .severity(found.word("severity"))
          .cvss(cvss.number("score_v3"), cvss.word("vector_v3"))
          .sighting();
    }
  }
}
