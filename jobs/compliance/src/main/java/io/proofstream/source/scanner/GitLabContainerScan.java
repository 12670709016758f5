package io.proofstream.source.scanner;

import io.proofstream.evidence.scan.ScanStatus;
import io.proofstream.message.Reason;
import io.proofstream.report.Artifact;
import io.proofstream.report.ScanDraft;
import io.proofstream.report.ScanReport;
import io.proofstream.report.Subject;
import io.proofstream.source.Json;
import io.proofstream.source.Node;
import io.proofstream.source.Shape;
import io.proofstream.source.Source;
import io.proofstream.source.Unreadable;
import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * GitLab's container scanning report, by whichever scanner. The image stands at each vulnerability,
 * so that a report of several images is several scans, and one that found nothing names none.
 */
public final class GitLabContainerScan implements Source {
  private static final Set<String> TYPES = Set.of("container_scanning", "cluster_image_scanning");
  private static final Set<String> SCHEMAS = Set.of("2", "3", "14", "15");

  @Override
  public String name() {
    return "gitlab-container-scanning";
  }

  @Override
  public boolean recognises(Shape shape) {
    String type = shape.word("scan/type");
    return (type != null && TYPES.contains(type))
        || shape.hasAll("vulnerabilities/location/image", "vulnerabilities/location/dependency");
  }

  @Override
  public List<ScanReport> read(Json json) throws IOException {
    Document document = new Document();
    json.object(name -> document.read(name, json));
    return document.reports();
  }

  private static final class Document {
    private final Map<Artifact, ScanDraft> images = new LinkedHashMap<>();
    private String version;
    private String tool;
    private String toolVersion;
    private Instant startedAt;
    private Instant finishedAt;
    private String status;

    void read(String name, Json json) throws IOException {
      switch (name) {
        case "version" -> {
          version = json.word();
          requireKnown(version);
        }
        case "scan" -> readScan(json.node());
        case "vulnerabilities" -> json.array(() -> add(new GitLabVulnerability(json.node())));
        default -> {}
      }
    }

    private static void requireKnown(String version) throws Unreadable {
      String major = version == null ? "2" : version.replaceFirst("\\..*", "");
      if (!SCHEMAS.contains(major)) {
        String seen = "version " + Unreadable.harmless(version, 20);
        throw new Unreadable(
            Reason.UNSUPPORTED_FORMAT,
            "gitlab-container-scanning, " + seen,
            seen + ": only schemas 2, 3, 14 and 15 are understood");
      }
    }

    private void readScan(Node scan) throws Unreadable {
      Node scanner = scan.at("scanner");
      String name = scanner.word("id") == null ? scanner.word("name") : scanner.word("id");
      tool = name == null ? null : name.toLowerCase(Locale.ROOT);
      toolVersion = scanner.word("version");
      startedAt = time(scan, "start_time");
      finishedAt = time(scan, "end_time");
      status = scan.word("status");
    }

    /** UTC by the schema, which has no room for an offset. */
    private static Instant time(Node scan, String name) throws Unreadable {
      String text = scan.word(name);
      if (text == null) {
        return null;
      }
      Instant time = Json.instantOf(text.matches(".*[0-9]") ? text + "Z" : text);
      if (time == null) {
        throw scan.at(name).malformed("expected a time such as 2026-01-31T12:00:00");
      }
      return time;
    }

    private void add(GitLabVulnerability vulnerability) throws Unreadable {
      ScanDraft scan =
          images.computeIfAbsent(vulnerability.image(), image -> new ScanDraft().lookedFor("os"));
      scan.lookedFor(vulnerability.scannerClass()).add(vulnerability.sighting());
    }

    List<ScanReport> reports() {
      if (images.isEmpty()) {
        images.put(null, new ScanDraft().lookedFor("os"));
      }
      return images.entrySet().stream()
          .map(image -> report(image.getKey(), image.getValue()))
          .toList();
    }

    private ScanReport report(Artifact image, ScanDraft scan) {
      if ("failure".equals(status)) {
        scan.incomplete(ScanStatus.FAILED, "status failure");
      }
      return scan.formatVersion(version)
          .ran(startedAt, finishedAt)
          .about("gitlab-container-scanning", Subject.of(image).seenBy(tool, toolVersion));
    }
  }
}
