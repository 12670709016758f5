package io.proofstream.source.sarif;

import io.proofstream.evidence.scan.RuleKind;
import io.proofstream.source.Json;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The tool of a run: what it is called, what it looks for, and its rules. */
final class SarifTool {
  private static final Set<String> OF_SECRETS =
      Set.of("detect-secrets", "ggshield", "gitleaks", "trufflehog");
  private static final Set<String> OF_CONFIGURATION =
      Set.of("checkov", "dockle", "hadolint", "kics", "kubescape", "kube-linter", "tfsec");
  private static final Set<String> OF_PACKAGES = Set.of("grype");

  /** How gitleaks names the rule where it gives no id. */
  private static final String SECRET_DETECTED = " secret detected";

  private final Map<String, SarifRule> byId = new HashMap<>();
  private final List<SarifRule> inOrder = new ArrayList<>();
  private String name;
  private String version;
  private String semanticVersion;

  void read(Json json) throws IOException {
    json.object(
        part -> {
          switch (part) {
            case "driver" -> json.object(field -> driver(field, json));
            case "extensions" -> json.array(() -> json.object(field -> extension(field, json)));
            default -> {}
          }
        });
  }

  private void driver(String field, Json json) throws IOException {
    switch (field) {
      case "name" -> name = json.word();
      case "version" -> version = json.word();
      case "semanticVersion" -> semanticVersion = json.word();
      case "rules" ->
          json.array(
              () -> {
                SarifRule rule = SarifRule.of(json.node());
                inOrder.add(rule);
                byId.put(rule.id(), rule);
              });
      default -> {}
    }
  }

  private void extension(String field, Json json) throws IOException {
    if (field.equals("rules")) {
      json.array(
          () -> {
            SarifRule rule = SarifRule.of(json.node());
            byId.putIfAbsent(rule.id(), rule);
          });
    }
  }

  /** Lower case. */
  String name() {
    return name == null ? null : name.toLowerCase(Locale.ROOT);
  }

  String version() {
    return version == null ? semanticVersion : version;
  }

  /**
   * The rule that a result names by id, by the id of the rule above its own, by its place, or in
   * its words; a rule of nothing but the id where the tool lists none.
   */
  SarifRule ruleOf(SarifResult result) {
    String id = result.ruleId();
    if (id != null && byId.containsKey(id)) {
      return byId.get(id);
    }
    int above = id == null ? -1 : id.lastIndexOf('/');
    if (above > 0 && byId.containsKey(id.substring(0, above))) {
      return byId.get(id.substring(0, above)).named(id);
    }
    if (id != null) {
      return SarifRule.unlisted(id);
    }
    Integer index = result.ruleIndex();
    if (index != null && index >= 0 && index < inOrder.size()) {
      return inOrder.get(index);
    }
    String text = result.text();
    if (text != null && text.endsWith(SECRET_DETECTED)) {
      String named = text.substring(0, text.length() - SECRET_DETECTED.length());
      return byId.getOrDefault(named, SarifRule.unlisted(named));
    }
    return SarifRule.unlisted(name());
  }

  /** A scanner of packages; every result of it is a vulnerability. */
  boolean isOfPackages() {
    return OF_PACKAGES.contains(name());
  }

  RuleKind kind() {
    if (OF_SECRETS.contains(name())) {
      return RuleKind.SECRET;
    }
    return OF_CONFIGURATION.contains(name()) ? RuleKind.HARDENING : RuleKind.CODE;
  }

  /** What it looks for even if it finds nothing, as far as that is known by its name. */
  List<String> classes() {
    if (isOfPackages()) {
      return List.of("os", "library");
    }
    return name().equals("trivy") ? List.of() : List.of(lookedFor(kind()));
  }

  String lookedFor(RuleKind kind) {
    return switch (kind) {
      case HARDENING, POLICY -> "config";
      case SECRET -> "secret";
      case LICENSE -> "license";
      case CODE -> "code";
    };
  }
}
