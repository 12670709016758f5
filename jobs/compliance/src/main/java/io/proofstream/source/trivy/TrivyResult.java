package io.proofstream.source.trivy;

import io.proofstream.report.Sighting;
import io.proofstream.source.Json;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * One element of {@code Results}, read whole.
 *
 * @param classes what it looked for, in the words of {@link io.proofstream.evidence.scan.Scan}
 * @param imageTarget the image that the target names, or null
 */
record TrivyResult(Set<String> classes, List<Sighting> sightings, String imageTarget) {
  private static final Set<String> COLLECTIVE_TARGETS =
      Set.of("Conda", "Java", "Kubernetes", "Node.js", "PHP", "Python", "Ruby");

  /** A finding that Trivy set aside, with who says so. */
  private record Modified(TrivyVulnerability finding, String by) {}

  private static final class Fields {
    private final List<TrivyVulnerability> vulnerabilities = new ArrayList<>();
    private final List<Modified> modified = new ArrayList<>();
    private final Set<String> classes = new TreeSet<>();
    private String target;
    private String type;
    private String classWord;
  }

  static TrivyResult read(Json json) throws IOException {
    Fields fields = new Fields();
    json.object(
        name -> {
          switch (name) {
            case "Target" -> fields.target = json.word();
            case "Class" -> fields.classWord = json.word();
            case "Type" -> fields.type = json.word();
            case "Vulnerabilities" ->
                json.array(() -> fields.vulnerabilities.add(TrivyVulnerability.read(json)));
            case "ExperimentalModifiedFindings" -> json.array(() -> readModified(json, fields));
            case "Misconfigurations", "MisconfSummary" -> fields.classes.add("config");
            case "Secrets" -> fields.classes.add("secret");
            case "Licenses" -> fields.classes.add("license");
            default -> {}
          }
        });
    return finished(fields);
  }

  private static void readModified(Json json, Fields fields) throws IOException {
    var entry =
        new Object() {
          TrivyVulnerability finding;
          String type;
          String status;
          String source;
        };
    json.object(
        name -> {
          switch (name) {
            case "Type" -> entry.type = json.word();
            case "Status" -> entry.status = json.word();
            case "Source" -> entry.source = json.word();
            case "Finding" -> entry.finding = TrivyVulnerability.readAny(json);
            default -> {}
          }
        });
    if (!"vulnerability".equals(entry.type)) {
      return;
    }
    if (entry.finding == null || !entry.finding.isIdentified()) {
      throw json.malformed("a modified finding without VulnerabilityID or PkgName");
    }
    String status = entry.status == null ? "ignored" : entry.status;
    String by = entry.source == null ? status : status + ": " + entry.source;
    fields.modified.add(new Modified(entry.finding, by));
  }

  private static TrivyResult finished(Fields fields) {
    TrivyPackage packages = TrivyPackage.ofType(fields.type);
    switch (fields.classWord == null ? "" : fields.classWord) {
      case "os-pkgs" -> fields.classes.add("os");
      case "lang-pkgs" -> fields.classes.add("library");
      case "config" -> fields.classes.add("config");
      case "secret" -> fields.classes.add("secret");
      case "license", "license-file" -> fields.classes.add("license");
      case "" -> {
        // Reports from before classes: only packages had a type.
        if (fields.type != null && fields.classes.isEmpty()) {
          fields.classes.add(packages.isOperatingSystem() ? "os" : "library");
        }
      }
      default -> {}
    }
    String place =
        COLLECTIVE_TARGETS.contains(fields.target == null ? "" : fields.target)
            ? null
            : fields.target;
    List<Sighting> sightings = new ArrayList<>();
    for (TrivyVulnerability each : fields.vulnerabilities) {
      sightings.add(each.sighting(packages, fields.target, place, null));
    }
    for (Modified each : fields.modified) {
      sightings.add(each.finding().sighting(packages, fields.target, place, each.by()));
    }
    return new TrivyResult(
        fields.classes, sightings, packages.isOperatingSystem() ? image(fields.target) : null);
  }

  /** {@code nginx:1.25 (debian 12.1)} names the image {@code nginx:1.25}. */
  private static String image(String target) {
    if (target == null) {
      return null;
    }
    int end = target.indexOf(" (");
    return end < 0 ? target : target.substring(0, end);
  }
}
