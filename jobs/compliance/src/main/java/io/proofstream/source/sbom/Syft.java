package io.proofstream.source.sbom;

import io.proofstream.evidence.supply.SbomFormat;
import io.proofstream.report.Artifact;
import io.proofstream.report.Report;
import io.proofstream.report.Subject;
import io.proofstream.source.Json;
import io.proofstream.source.Node;
import io.proofstream.source.Shape;
import io.proofstream.source.Source;
import io.proofstream.source.image.ImageNames;
import java.io.IOException;
import java.util.List;

/**
 * Syft's own JSON. Its schema's major version grows with each kind of package metadata, none of
 * which is read here: what is has had two forms only, and any version is tried.
 */
public final class Syft implements Source {
  @Override
  public String name() {
    return "syft";
  }

  @Override
  public boolean recognises(Shape shape) {
    return shape.has("artifacts")
        && (shape.has("artifactRelationships") || "syft".equals(shape.word("descriptor/name")));
  }

  @Override
  public List<Report> read(Json json) throws IOException {
    Document document = new Document();
    json.object(field -> document.field(field, json));
    return List.of(document.report());
  }

  private static final class Document {
    private final Bill bill = new Bill(SbomFormat.SYFT);
    private String version;
    private Artifact artifact;
    private int relationships;

    void field(String field, Json json) throws IOException {
      switch (field) {
        case "artifacts" -> json.array(() -> bill.add(SyftArtifact.read(json)));
        case "artifactRelationships" -> json.array(() -> relationships++);
        case "source" -> readSource(json.node());
        case "descriptor" -> version = json.node().word("version");
        case "schema" -> bill.formatVersion(json.node().word("version"));
        default -> {}
      }
    }

    /** Named {@code target} in older documents, {@code metadata} in newer ones. */
    private void readSource(Node source) throws IOException {
      Node target = source.at("target").isMissing() ? source.at("metadata") : source.at("target");
      String type = source.word("type");
      if ("image".equals(type)) {
        artifact = image(target);
        bill.describes(type, target.word("userInput"), target.word("manifestDigest"));
        return;
      }
      String place = target.isObject() ? target.word("path") : target.word();
      String name = source.word("name") == null ? place : source.word("name");
      artifact = Artifact.named(name);
      bill.describes(type, name, source.word("version"));
    }

    private static Artifact image(Node target) throws IOException {
      ImageNames names =
          new ImageNames()
              .name(target.word("userInput"))
              .digest(target.word("manifestDigest"))
              .platform(target.word("os"), target.word("architecture"), target.word("variant"));
      for (String digest : target.words("repoDigests")) {
        names.repoDigest(digest);
      }
      for (String tag : target.words("tags")) {
        names.tagOfSame(tag);
      }
      return names.artifactOrNamed(target.word("userInput"));
    }

    Report report() {
      String tools = version == null ? "syft" : "syft@" + version;
      bill.madeBy(List.of(tools), null).related(relationships);
      return bill.told(Subject.of(artifact).seenBy(null, version));
    }
  }
}
