package io.proofstream.source.trivy;

import io.proofstream.message.Reason;
import io.proofstream.report.ScanReport;
import io.proofstream.source.Json;
import io.proofstream.source.Shape;
import io.proofstream.source.Source;
import io.proofstream.source.Unreadable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * JSON of Trivy: reports of schema 2 (image, filesystem, repository, vm, SBOM), the bare array of
 * results from before schemas, and {@code trivy k8s}, where each resource is a scan of its own.
 */
public final class Trivy implements Source {
  private static final String SCHEMA = "2";

  @Override
  public String name() {
    return "trivy";
  }

  @Override
  public boolean recognises(Shape shape) {
    if (shape.isArray()) {
      return shape.has("Target") && (shape.has("Type") || shape.has("Vulnerabilities"));
    }
    boolean report = shape.has("SchemaVersion") || shape.has("Results");
    boolean unnamed = shape.hasAll("SchemaVersion", "Results/Target");
    boolean cluster =
        shape.has("Resources")
            || shape.has("Vulnerabilities")
            || shape.has("Misconfigurations")
            || shape.has("Findings");
    return unnamed
        || (report && (shape.has("ArtifactName") || shape.has("ArtifactType")))
        || (cluster && shape.has("ClusterName"));
  }

  /** Before schemas, {@code null} was an array of no results. */
  @Override
  public boolean mayBeEmpty() {
    return true;
  }

  @Override
  public List<ScanReport> read(Json json) throws IOException {
    if (json.isArray()) {
      TrivyArtifact artifact = new TrivyArtifact();
      artifact.readResults(json);
      return List.of(artifact.resultsAlone());
    }
    Document document = new Document();
    json.object(name -> document.read(name, json));
    if (document.isNothing()) {
      return List.of(new TrivyArtifact().resultsAlone());
    }
    return document.isCluster() ? document.cluster() : document.artifact();
  }

  /**
   * What matched a secret, and lines of code: the line that matched is blanked, not those around.
   */
  @Override
  public Set<String> secretFields() {
    return Set.of("Match", "Content", "Highlighted");
  }

  /** The top of a document, which only at its end is known to be a report or a cluster. */
  private static final class Document {
    private final TrivyArtifact artifact = new TrivyArtifact();
    private final List<TrivyArtifact> resources = new ArrayList<>();
    private String schemaVersion;
    private String clusterName;
    private boolean listsResources;
    private boolean nothing = true;

    void read(String name, Json json) throws IOException {
      nothing = false;
      switch (name) {
        case "SchemaVersion" -> readSchemaVersion(json);
        case "ClusterName" -> clusterName = json.word();
        case "Resources", "Vulnerabilities", "Misconfigurations" -> {
          listsResources = true;
          json.array(() -> resources.add(TrivyArtifact.resource(json)));
        }
        case "Findings" ->
            throw unsupported(
                "k8s summary", "it mixes the images of a resource; use --report all instead");
        default -> artifact.read(name, json);
      }
    }

    /** Refused at once: what follows may look like anything. Clusters leave it out or say 0. */
    private void readSchemaVersion(Json json) throws IOException {
      schemaVersion = json.version();
      if (!SCHEMA.equals(schemaVersion) && !"0".equals(schemaVersion)) {
        refuseSchema();
      }
    }

    /** Not even an object: {@code null}. */
    boolean isNothing() {
      return nothing;
    }

    boolean isCluster() {
      return clusterName != null || listsResources;
    }

    List<ScanReport> artifact() throws Unreadable {
      if (!SCHEMA.equals(schemaVersion)) {
        refuseSchema();
      }
      return List.of(artifact.report("trivy-json", schemaVersion, artifact.artifact()));
    }

    /** A cluster in which nothing was found is still a cluster that was looked at. */
    List<ScanReport> cluster() {
      if (resources.isEmpty()) {
        return List.of(
            artifact.report("trivy-k8s", schemaVersion, TrivyArtifact.named(clusterName, null)));
      }
      return resources.stream()
          .map(each -> each.report("trivy-k8s", schemaVersion, each.imageOrResource(clusterName)))
          .toList();
    }

    private void refuseSchema() throws Unreadable {
      throw unsupported(
          schemaVersion == null ? "no SchemaVersion" : "SchemaVersion " + schemaVersion,
          "only schema " + SCHEMA + " and the array before schemas are understood");
    }

    private static Unreadable unsupported(String seen, String why) {
      return new Unreadable(Reason.UNSUPPORTED_FORMAT, "trivy, " + seen, seen + ": " + why);
    }
  }
}
