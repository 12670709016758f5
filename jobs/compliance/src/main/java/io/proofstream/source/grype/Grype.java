package io.proofstream.source.grype;

import io.proofstream.report.ScanDraft;
import io.proofstream.report.ScanReport;
import io.proofstream.report.Subject;
import io.proofstream.source.Json;
import io.proofstream.source.Shape;
import io.proofstream.source.Source;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * JSON of Grype, of any version: its layout carries no number of its own, and what changed over the
 * years (fixes, scores, database, whose source package) is told apart by name. Matches that its
 * rules set aside are suppressed findings.
 */
public final class Grype implements Source {

  @Override
  public String name() {
    return "grype";
  }

  @Override
  public boolean recognises(Shape shape) {
    return shape.hasAll("matches/vulnerability", "matches/artifact")
        || (shape.has("matches") && "grype".equals(shape.word("descriptor/name")));
  }

  @Override
  public List<ScanReport> read(Json json) throws IOException {
    Document document = new Document();
    json.object(name -> document.read(name, json));
    return List.of(document.report());
  }

  /** The top of a document; the distribution by which packages are named comes after them. */
  private static final class Document {
    private final List<GrypeMatch> matches = new ArrayList<>();
    private final GrypeTarget target = new GrypeTarget();
    private final GrypeDescriptor descriptor = new GrypeDescriptor();
    private String distribution;

    void read(String name, Json json) throws IOException {
      switch (name) {
        case "matches", "ignoredMatches" -> {
          boolean ignored = name.equals("ignoredMatches");
          json.array(() -> matches.add(GrypeMatch.read(json, ignored)));
        }
        case "source" -> target.read(json.node());
        case "distro" -> distribution = json.node().word("name");
        case "descriptor" -> descriptor.read(json.node());
        default -> {}
      }
    }

    ScanReport report() {
      ScanDraft scan = new ScanDraft().lookedFor("os", "library");
      descriptor.describe(scan);
      for (GrypeMatch match : matches) {
        scan.add(match.sighting(distribution));
      }
      return scan.about(
          "grype-json", Subject.of(target.artifact()).seenBy(null, descriptor.version()));
    }
  }
}
