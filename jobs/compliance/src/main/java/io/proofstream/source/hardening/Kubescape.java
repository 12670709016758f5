package io.proofstream.source.hardening;

import io.proofstream.evidence.scan.ScanStatus;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * JSON of Kubescape, format v2: one result for every control held against every resource, and one
 * that says so for each control to which no resource was relevant. Read as a stream; of the
 * resources only their files are kept.
 */
public final class Kubescape implements Source {
  @Override
  public String name() {
    return "kubescape";
  }

  @Override
  public boolean recognises(Shape shape) {
    return shape.has("generationTime")
        && (shape.has("summaryDetails") || shape.has("resources/resourceID"));
  }

  @Override
  public List<ScanReport> read(Json json) throws IOException {
    Document document = new Document();
    json.object(name -> document.read(name, json));
    return List.of(document.report());
  }

  private static final class Document {
    private final KubescapeControls controls = new KubescapeControls();
    private final KubescapeEvaluations evaluations = new KubescapeEvaluations();
    private final Map<String, String> files = new HashMap<>();
    private final ScanDraft scan = new ScanDraft().lookedFor("config");
    private Instant generatedAt;
    private String cluster;
    private String context;
    private String reportId;
    private String version;

    void read(String name, Json json) throws IOException {
      switch (name) {
        case "generationTime" -> generatedAt = json.instant();
        case "clusterName" -> cluster = json.word();
        case "reportGUID" -> reportId = json.word();
        case "summaryDetails" -> controls.readSummary(json);
        case "resources" -> json.array(() -> readResource(json));
        case "results" -> json.array(() -> evaluations.readResource(json));
        case "metadata" -> readMetadata(json.node());
        case "paginationInfo" -> readPlace(json.node());
        default -> {}
      }
    }

    private void readResource(Json json) throws IOException {
      String[] read = new String[2];
      json.object(
          name -> {
            switch (name) {
              case "resourceID" -> read[0] = json.word();
              case "source" -> read[1] = json.node().word("relativePath");
              default -> {}
            }
          });
      String file = read[0] == null ? null : KubescapeEvaluations.file(read[0]);
      if (file != null && read[1] != null) {
        files.put(file, read[1]);
      }
    }

    private void readMetadata(Node metadata) throws Unreadable {
      context = metadata.at("targetMetadata", "clusterContextMetadata").word("contextName");
      Node settings = metadata.at("scanMetadata");
      version = settings.word("kubescapeVersion");
      scan.formatVersion(settings.word("formatVersion"));
      filter(settings, "includeNamespaces");
      filter(settings, "excludedNamespaces");
    }

    private void filter(Node settings, String name) throws Unreadable {
      Node filter = settings.at(name);
      if (filter.isArray() ? !filter.items().isEmpty() : filter.word() != null) {
        scan.filteredBy(name);
      }
    }

    /** Whether it is the last chunk is never told rightly: even a whole report denies it. */
    private void readPlace(Node place) throws Unreadable {
      Integer chunk = place.count("chunkNumber");
      if (chunk != null && chunk > 0) {
        scan.incomplete(ScanStatus.PARTIAL, "chunk " + chunk + " of a report");
        reportId = null;
      }
    }

    ScanReport report() throws Unreadable {
      evaluations.addTo(scan, controls, files);
      controls.addIrrelevant(scan);
      Artifact about = Artifact.named(cluster == null ? context : cluster);
      return scan.ran(null, generatedAt)
          .about("kubescape-json", Subject.of(about).seenBy(null, version).withNativeId(reportId));
    }
  }
}
