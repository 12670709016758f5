package io.proofstream.source.scanner;

import io.proofstream.report.Artifact;
import io.proofstream.report.ScanDraft;
import io.proofstream.report.ScanReport;
import io.proofstream.report.SightingDraft;
import io.proofstream.report.Subject;
import io.proofstream.source.Json;
import io.proofstream.source.Node;
import io.proofstream.source.Shape;
import io.proofstream.source.Source;
import io.proofstream.source.Unreadable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Report of {@code clair-scanner}. A vulnerability that is not among the unapproved is still open:
 * it may be on somebody's list, or only below a threshold, and the report does not tell which.
 */
public final class ClairScanner implements Source {

  @Override
  public String name() {
    return "clair-scanner";
  }

  @Override
  public boolean recognises(Shape shape) {
    return shape.hasAll("image", "unapproved", "vulnerabilities")
        || shape.has("vulnerabilities/featurename");
  }

  @Override
  public List<ScanReport> read(Json json) throws IOException {
    Document document = new Document();
    json.object(name -> document.read(name, json));
    return List.of(document.report());
  }

  private static final class Document {
    private final List<Node> vulnerabilities = new ArrayList<>();
    private final Set<String> unapproved = new HashSet<>();
    private boolean listsUnapproved;
    private Artifact image;

    void read(String name, Json json) throws IOException {
      switch (name) {
        case "image" -> image = ScannedImage.named(json.word(), null, null);
        case "unapproved" -> {
          listsUnapproved = true;
          unapproved.addAll(json.words());
        }
        case "vulnerabilities" -> json.array(() -> vulnerabilities.add(json.node()));
        default -> {}
      }
    }

    ScanReport report() throws Unreadable {
      ScanDraft scan = new ScanDraft().lookedFor("os");
      for (Node each : vulnerabilities) {
        String id = each.required("vulnerability");
        String name = each.required("featurename");
        String version = each.word("featureversion");
        PackageKind kind = PackageKind.of(each.word("namespace"));
        scan.add(
            new SightingDraft(id)
                .inPackage(name, version, null, kind.url(name, version))
                .fixedIn(each.word("fixedby"))
                .severity(each.word("severity"))
                .severitySource(each.word("namespace"))
                .status(status(id))
                .sighting());
      }
      return scan.about("clair-scanner-json", Subject.of(image).seenBy("clair", null));
    }

    private String status(String id) {
      if (!listsUnapproved) {
        return null;
      }
      return unapproved.contains(id) ? "unapproved" : "approved";
    }
  }
}
