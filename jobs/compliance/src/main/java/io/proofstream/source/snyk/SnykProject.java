package io.proofstream.source.snyk;

import io.proofstream.evidence.scan.ScanStatus;
import io.proofstream.report.Artifact;
import io.proofstream.report.ScanDraft;
import io.proofstream.source.Json;
import io.proofstream.source.Node;
import io.proofstream.source.Unreadable;
import io.proofstream.source.scanner.PackageKind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The packages that one manager keeps in an image or a project, with those nested in it. */
final class SnykProject {
  private static final String OF_IMAGE = "docker-image|";
  private static final int MAX_FAILURE = 500;

  private final List<Node> vulnerabilities = new ArrayList<>();
  private final List<Node> ignored = new ArrayList<>();
  private final List<SnykProject> applications = new ArrayList<>();
  private String manager;
  private String projectName;
  private String path;
  private String platform;
  private String targetFile;
  private String threshold;
  private String error;

  static SnykProject read(Json json) throws IOException {
    SnykProject project = new SnykProject();
    json.object(name -> project.field(name, json));
    return project;
  }

  private void field(String name, Json json) throws IOException {
    switch (name) {
      case "vulnerabilities" -> json.array(() -> vulnerabilities.add(json.node()));
      case "filtered" -> ignored.addAll(json.node().items("ignore"));
      case "applications" -> json.array(() -> applications.add(read(json)));
      case "packageManager" -> manager = json.word();
      case "projectName" -> projectName = json.word();
      case "path" -> path = json.word();
      case "platform" -> platform = json.word();
      case "targetFile" -> targetFile = json.word();
      case "severityThreshold" -> threshold = json.word();
      case "error" -> error = json.word();
      default -> {}
    }
  }

  /** An image by its path, which may end in a project within it; else the project that it is. */
  Artifact artifact() {
    boolean ofImage = platform != null || (projectName != null && projectName.startsWith(OF_IMAGE));
    if (!ofImage) {
      return Artifact.named(projectName == null ? path : projectName);
    }
    Artifact image = Artifact.image(path, null, platform);
    int last = path == null ? -1 : path.lastIndexOf('/');
    if (image == null && last > 0) {
      image = Artifact.image(path.substring(0, last), null, platform);
    }
    return image == null && projectName != null
        ? Artifact.imageOrNamed(projectName.replace(OF_IMAGE, ""), null, platform)
        : image;
  }

  void addTo(ScanDraft scan) throws Unreadable {
    if (error != null) {
      scan.incomplete(
          scan.isEmpty() && vulnerabilities.isEmpty() ? ScanStatus.FAILED : ScanStatus.PARTIAL,
          Unreadable.harmless(error, MAX_FAILURE));
    }
    if (threshold != null) {
      scan.filteredBy("severity threshold " + threshold);
    }
    if (manager != null) {
      scan.lookedFor(isOperatingSystem() ? "os" : "library");
    }
    for (Node found : vulnerabilities) {
      scan.add(new SnykVulnerability(found, manager).sighting(targetFile, null));
    }
    for (Node found : ignored) {
      SnykVulnerability set = new SnykVulnerability(found, manager);
      scan.add(set.sighting(targetFile, set.ignoredBy()));
    }
    for (SnykProject application : applications) {
      application.addTo(scan);
    }
  }

  private boolean isOperatingSystem() {
    return List.of("apk", "deb", "linux", "rpm").contains(manager)
        || PackageKind.of(manager).isOperatingSystem();
  }
}
