package io.proofstream.source.trivy;

import io.proofstream.evidence.scan.RuleKind;
import io.proofstream.evidence.scan.RuleResult;
import io.proofstream.evidence.scan.ScanStatus;
import io.proofstream.report.Artifact;
import io.proofstream.report.ScanDraft;
import io.proofstream.report.ScanReport;
import io.proofstream.report.Subject;
import io.proofstream.source.Json;
import io.proofstream.source.Unreadable;
import io.proofstream.source.image.RepositoryName;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** One artifact or Kubernetes resource with its results, while it is being read. */
final class TrivyArtifact {
  private static final Set<String> MAIN_LINES = Set.of("main", "master", "trunk", "HEAD");
  private static final int MAX_FAILURE = 500;

  private final TrivyMetadata metadata = new TrivyMetadata();
  private final ScanDraft scan = new ScanDraft();
  private final List<TrivyResult> judging = new ArrayList<>();
  private boolean lookedForAnything;
  private String artifactName;
  private String artifactType;
  private String version;
  private Instant createdAt;
  private String namespace;
  private String kind;
  private String name;
  private String error;
  private String imageTarget;
  private int images;

  static TrivyArtifact resource(Json json) throws IOException {
    TrivyArtifact resource = new TrivyArtifact();
    json.object(
        name -> {
          switch (name) {
            case "Namespace" -> resource.namespace = json.word();
            case "Kind" -> resource.kind = json.word();
            case "Name" -> resource.name = json.word();
            case "Error" -> resource.error = json.word();
            default -> resource.read(name, json);
          }
        });
    if (resource.kind == null || resource.name == null) {
      throw json.malformed("a resource without Kind or Name");
    }
    return resource;
  }

  void read(String field, Json json) throws IOException {
    switch (field) {
      case "Trivy" ->
          json.object(
              each -> {
                if (each.equals("Version")) {
                  version = json.word();
                }
              });
      case "CreatedAt" -> createdAt = json.instant();
      case "ArtifactName" -> artifactName = json.word();
      case "ArtifactType" -> artifactType = json.word();
      case "Metadata" -> readMetadata(json);
      case "Results" -> readResults(json);
      default -> {}
    }
  }

  void readResults(Json json) throws IOException {
    json.array(
        () -> {
          TrivyResult result = TrivyResult.read(json);
          lookedForAnything |= !result.classes().isEmpty();
          result.classes().forEach(scan::lookedFor);
          result.sightings().forEach(scan::add);
          if (result.isOfRules()) {
            judging.add(result);
          }
          if (imageTarget == null) {
            imageTarget = result.imageTarget();
          }
        });
  }

  private void readMetadata(Json json) throws IOException {
    if (!json.isArray()) {
      metadata.read(json);
      images = 1;
      return;
    }
    json.array(
        () -> {
          metadata.read(json);
          images++;
        });
  }

  /** An image by any name it has; else the repository, folder, disk or file that was scanned. */
  Artifact artifact() {
    if ("container_image".equals(artifactType) || metadata.namesImage()) {
      Artifact image = image();
      return image != null || artifactName == null ? image : named(artifactName, null);
    }
    String source = metadata.repositoryUrl() == null ? artifactName : metadata.repositoryUrl();
    String branch = metadata.branch();
    return named(source, branch == null || MAIN_LINES.contains(branch) ? null : branch);
  }

  Artifact image() {
    return metadata.image(artifactName, imageTarget);
  }

  /**
   * The image where the resource has one. With several images their results cannot be told apart,
   * and without any it is the resource itself that was judged.
   */
  Artifact imageOrResource(String cluster) {
    Artifact image = images > 1 ? null : image();
    return image != null
        ? image
        : named((cluster == null ? "" : cluster) + "/" + namespacePath() + kind + "/" + name, null);
  }

  static Artifact named(String name, String tag) {
    return name == null ? null : Artifact.named(RepositoryName.of(name), tag);
  }

  /** A report from before schemas: results, and nothing around them. */
  ScanReport resultsAlone() {
    return report("trivy-json", "1", image());
  }

  ScanReport report(String format, String formatVersion, Artifact artifact) {
    judge();
    if (error != null) {
      scan.incomplete(
          scan.isEmpty() && !lookedForAnything ? ScanStatus.FAILED : ScanStatus.PARTIAL,
          Unreadable.harmless(error, MAX_FAILURE));
    }
    return scan.formatVersion(formatVersion)
        .ran(null, createdAt)
        .about(format, Subject.of(artifact).seenBy(null, version));
  }

  /**
   * Rules at last, since their resource needs the namespace, which may come late: a workload's name
   * without it is no name, and its image may run in several.
   */
  private void judge() {
    TrivySummary tally = new TrivySummary();
    for (TrivyResult result : judging) {
      String target = result.target() == null ? null : namespacePath() + result.target();
      tally.add(result.summary());
      for (TrivyResult.Judged each : result.rules()) {
        RuleResult judged = each.rule().result(target, each.suppressedBy());
        scan.add(judged);
        boolean isSummed =
            result.summary().isTold()
                && judged.kind() == RuleKind.HARDENING
                && !judged.suppressed();
        if (!isSummed) {
          tally.count(judged);
        }
      }
    }
    tally.tell(scan);
  }

  private String namespacePath() {
    return namespace == null ? "" : namespace + "/";
  }
}
