package io.proofstream.source.grype;

import io.proofstream.report.Sighting;
import io.proofstream.report.SightingDraft;
import io.proofstream.source.Json;
import io.proofstream.source.Node;
import io.proofstream.source.Unreadable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One vulnerability in one package, while it is being read. */
final class GrypeMatch {
  private final GrypePackage artifact = new GrypePackage();
  private final List<String> aliases = new ArrayList<>();
  private final List<String> rules = new ArrayList<>();
  private final boolean ignored;
  private GrypeVulnerability vulnerability;
  private GrypeVulnerability related;

  private GrypeMatch(boolean ignored) {
    this.ignored = ignored;
  }

  static GrypeMatch read(Json json, boolean ignored) throws IOException {
    GrypeMatch match = new GrypeMatch(ignored);
    json.object(name -> match.field(name, json));
    if (match.vulnerability == null || !match.artifact.isRead()) {
      throw json.malformed("a match without vulnerability or artifact");
    }
    return match;
  }

  private void field(String name, Json json) throws IOException {
    switch (name) {
      case "vulnerability" -> vulnerability = GrypeVulnerability.read(json);
      case "relatedVulnerabilities" -> json.array(() -> readRelated(json));
      case "artifact" -> artifact.read(json);
      case "appliedIgnoreRules" -> json.array(() -> rules.add(rule(json.node())));
      default -> {}
    }
  }

  private void readRelated(Json json) throws IOException {
    GrypeVulnerability read = GrypeVulnerability.read(json);
    aliases.add(read.id());
    related = related == null ? read : related;
  }

  /** All that the rule asks for, as it was configured; its empty conditions ask for nothing. */
  private static String rule(Node rule) throws Unreadable {
    List<String> conditions = new ArrayList<>();
    for (Map.Entry<String, Node> field : rule.fields()) {
      Node value = field.getValue();
      if (value.isObject()) {
        String inner = rule(value);
        if (!inner.isEmpty()) {
          conditions.add(field.getKey() + " (" + inner + ")");
        }
      } else if ((value.isText() || value.isNumber()) && value.word() != null) {
        conditions.add(field.getKey() + " " + value.word());
      }
    }
    return String.join(", ", conditions);
  }

  Sighting sighting(String distribution) {
    aliases.remove(vulnerability.id());
    SightingDraft sighting = new SightingDraft(vulnerability.id()).aliases(aliases);
    artifact.describe(sighting, distribution);
    vulnerability.describe(sighting, related);
    return sighting.suppressedBy(suppressedBy()).sighting();
  }

  private String suppressedBy() {
    if (!ignored) {
      return null;
    }
    String told = String.join("; ", rules.stream().filter(rule -> !rule.isEmpty()).toList());
    return told.isEmpty() ? "ignored" : told;
  }
}
