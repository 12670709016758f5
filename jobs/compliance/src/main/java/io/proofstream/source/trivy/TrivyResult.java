package io.proofstream.source.trivy;

import io.proofstream.report.Sighting;
import io.proofstream.source.Json;
import io.proofstream.source.Node;
import io.proofstream.source.scanner.PackageKind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** One element of {@code Results}, read whole: its fields may come in any order. */
final class TrivyResult {
  private static final Set<String> COLLECTIVE_TARGETS =
      Set.of("Conda", "Java", "Kubernetes", "Node.js", "PHP", "Python", "Ruby");

  /** A vulnerability with what set it aside, or null. */
  private record Found(TrivyVulnerability vulnerability, String suppressedBy) {}

  /** A misconfiguration, secret or licence with what set it aside, or null. */
  record Judged(TrivyRule rule, String suppressedBy) {}

  private final List<Found> vulnerabilities = new ArrayList<>();
  private final List<Judged> rules = new ArrayList<>();
  private final Set<String> classes = new TreeSet<>();
  private final Map<String, String> sourceNames = new HashMap<>();
  private final TrivySummary summary = new TrivySummary();
  private String target;
  private String type;
  private String classWord;

  static TrivyResult read(Json json) throws IOException {
    TrivyResult read = new TrivyResult();
    json.object(name -> read.field(name, json));
    read.classify();
    return read;
  }

  private void field(String name, Json json) throws IOException {
    switch (name) {
      case "Target" -> target = json.word();
      case "Class" -> classWord = json.word();
      case "Type" -> type = json.word();
      case "Packages" -> json.array(() -> readPackage(json));
      case "Vulnerabilities" ->
          json.array(() -> vulnerabilities.add(new Found(TrivyVulnerability.read(json), null)));
      case "MisconfSummary" -> {
        classes.add("config");
        summary.read(json);
      }
      case "Misconfigurations" -> {
        classes.add("config");
        json.array(() -> rules.add(new Judged(TrivyMisconfiguration.read(json), null)));
      }
      case "Secrets" -> {
        classes.add("secret");
        json.array(() -> rules.add(new Judged(TrivySecret.read(json), null)));
      }
      case "Licenses" -> {
        classes.add("license");
        json.array(() -> rules.add(new Judged(TrivyLicense.read(json), null)));
      }
      case "ExperimentalModifiedFindings" -> json.array(() -> readModified(json.node(), json));
      default -> {}
    }
  }

  /** All that a vulnerability does not say of its package itself. */
  private void readPackage(Json json) throws IOException {
    String[] read = new String[2];
    json.object(
        name -> {
          switch (name) {
            case "ID" -> read[0] = json.word();
            case "SrcName" -> read[1] = json.word();
            default -> {}
          }
        });
    if (read[0] != null && read[1] != null) {
      sourceNames.put(read[0], read[1]);
    }
  }

  /** A finding of any kind that Trivy set aside, with who says so. */
  private void readModified(Node entry, Json json) throws IOException {
    String status = entry.word("Status") == null ? "ignored" : entry.word("Status");
    String source = entry.word("Source");
    String by = source == null ? status : status + ": " + source;
    Json finding = json.embedded(entry.at("Finding").json().getBytes(StandardCharsets.UTF_8));
    switch (entry.word("Type") == null ? "" : entry.word("Type")) {
      case "vulnerability" -> vulnerabilities.add(new Found(TrivyVulnerability.read(finding), by));
      case "misconfiguration" -> rules.add(new Judged(TrivyMisconfiguration.read(finding), by));
      case "secret" -> rules.add(new Judged(TrivySecret.read(finding), by));
      case "license" -> rules.add(new Judged(TrivyLicense.read(finding), by));
      default -> {}
    }
  }

  private void classify() {
    switch (classWord == null ? "" : classWord) {
      case "os-pkgs" -> classes.add("os");
      case "lang-pkgs" -> classes.add("library");
      case "config" -> classes.add("config");
      case "secret" -> classes.add("secret");
      case "license", "license-file" -> classes.add("license");
      case "" -> {
        // Reports from before classes: only packages had a type.
        if (type != null && classes.isEmpty()) {
          classes.add(PackageKind.of(type).scannerClass());
        }
      }
      default -> {}
    }
  }

  /** What it looked for, in the words of {@link io.proofstream.evidence.scan.Scan}. */
  Set<String> classes() {
    return classes;
  }

  String target() {
    return target;
  }

  boolean isOfRules() {
    return summary.isTold() || !rules.isEmpty();
  }

  List<Judged> rules() {
    return rules;
  }

  TrivySummary summary() {
    return summary;
  }

  List<Sighting> sightings() {
    PackageKind packages = PackageKind.of(type);
    boolean isPlace = target != null && !COLLECTIVE_TARGETS.contains(target);
    List<Sighting> sightings = new ArrayList<>(vulnerabilities.size());
    for (Found each : vulnerabilities) {
      TrivyVulnerability found = each.vulnerability();
      String source = sourceNames.get(found.packageId());
      sightings.add(
          found.sighting(packages, source, target, isPlace ? target : null, each.suppressedBy()));
    }
    return sightings;
  }

  /** {@code nginx:1.25 (debian 12.1)} names the image {@code nginx:1.25}; null if it names none. */
  String imageTarget() {
    if (target == null || !PackageKind.of(type).isOperatingSystem()) {
      return null;
    }
    int end = target.indexOf(" (");
    return end < 0 ? target : target.substring(0, end);
  }
}
