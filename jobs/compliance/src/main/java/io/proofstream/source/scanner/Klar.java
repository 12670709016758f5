package io.proofstream.source.scanner;

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
import java.util.List;

/** Output of {@code klar}, a client of Clair: lists by severity, and no word of the image. */
public final class Klar implements Source {

  @Override
  public String name() {
    return "klar";
  }

  @Override
  public boolean recognises(Shape shape) {
    return shape.hasAll("LayerCount", "Vulnerabilities");
  }

  @Override
  public List<ScanReport> read(Json json) throws IOException {
    ScanDraft scan = new ScanDraft().lookedFor("os");
    json.object(
        name -> {
          if (name.equals("Vulnerabilities")) {
            json.object(severity -> json.array(() -> scan.add(sighting(json.node(), severity))));
          }
        });
    return List.of(scan.about("klar-json", Subject.ofNone().seenBy("clair", null)));
  }

  private static Sighting sighting(Node found, String list) throws Unreadable {
    String name = found.required("FeatureName");
    String version = found.word("FeatureVersion");
    String namespace = found.word("NamespaceName");
    String severity = found.word("Severity");
    return new SightingDraft(found.required("Name"))
        .inPackage(name, version, null, PackageKind.of(namespace).url(name, version))
        .fixedIn(found.word("FixedBy"))
        .severity(severity == null ? list : severity)
        .severitySource(namespace)
        .sighting();
  }
}
