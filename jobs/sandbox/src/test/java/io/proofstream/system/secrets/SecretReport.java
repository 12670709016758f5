package io.proofstream.system.secrets;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.proofstream.evidence.Digest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.yaml.snakeyaml.Yaml;

/**
 * What a scanner of secrets wrote, with a canary wherever it quotes one, and a visible one in each
 * place that it names.
 *
 * @param rules that it found broken
 */
record SecretReport(String name, byte[] document, Set<String> rules) {
  private static final Path SAMPLES =
      Path.of(System.getProperty("proofstream.root"), "jobs/compliance/src/test/resources/samples");
  private static final ObjectMapper JSON = new ObjectMapper();

  private static final Set<String> SECRETS =
      Set.of("Match", "Secret", "line", "offender", "match", "Content", "Highlighted");
  private static final Set<String> PLACES = Set.of("File", "file", "Target", "target", "uri");
  private static final Set<String> RULES = Set.of("RuleID", "rule", "ruleID", "ruleId");

  /** One of each format; no two of one occurrence. */
  static List<SecretReport> all(String family) {
    Canaries secret = new Canaries(family);
    JsonNode operator = operatorReport();
    return List.of(
        planted("gitleaks-v8.json", read("gitleaks/gitleaks8_many.json"), secret),
        planted("gitleaks-v7.json", read("gitleaks/version_7.5.0.json"), secret),
        planted("gitleaks.sarif", sarif(), secret),
        planted("trivy-image.json", image(), secret),
        planted("trivy-k8s.json", cluster(), secret),
        planted("exposed-secrets.json", operator, secret),
        asYaml("exposed-secrets.yaml", planted("", operatorReport(), secret)));
  }

  String digest() {
    return Digest.ofContent(document);
  }

  String text() {
    return new String(document, StandardCharsets.UTF_8);
  }

  private static SecretReport planted(String name, JsonNode report, Canaries secrets) {
    Set<String> rules = new TreeSet<>();
    plant(report, secrets, new Canaries(Canaries.VISIBLE), rules);
    return new SecretReport(name, report.toPrettyString().getBytes(StandardCharsets.UTF_8), rules);
  }

  private static void plant(JsonNode node, Canaries secrets, Canaries visible, Set<String> rules) {
    if (node instanceof ObjectNode object) {
      for (Map.Entry<String, JsonNode> field : object.properties()) {
        String name = field.getKey();
        if (SECRETS.contains(name) || name.equals("snippet")) {
          object.set(name, secret(field.getValue(), secrets));
        } else if (PLACES.contains(name)) {
          object.put(name, "src/" + visible.next() + "/config.env");
        } else if (RULES.contains(name) && field.getValue().isTextual()) {
          rules.add(field.getValue().asText());
        }
      }
    }
    node.forEach(child -> plant(child, secrets, visible, rules));
  }

  /** A text, or SARIF's object around a text. */
  private static JsonNode secret(JsonNode quote, Canaries secrets) {
    return quote.isObject()
        ? JSON.createObjectNode().put("text", secrets.quoted())
        : JSON.getNodeFactory().textNode(secrets.quoted());
  }

  private static JsonNode sarif() {
    JsonNode report = read("gitleaks/gitleaks_7.5.0.sarif");
    // What newer versions say besides.
    for (JsonNode location : report.findValues("physicalLocation")) {
      ((ObjectNode) location).set("contextRegion", location.get("region").deepCopy());
    }
    for (JsonNode result : report.at("/runs/0/results")) {
      String message = result.at("/message/text").asText();
      ((ObjectNode) result).put("ruleId", message.replace(" secret detected", ""));
    }
    return report;
  }

  private static JsonNode image() {
    ObjectNode report = (ObjectNode) read("trivy/secrets.json");
    report.put("ArtifactType", "container_image");
    report.put("ArtifactName", "registry.example/" + new Canaries(Canaries.VISIBLE).next() + ":1");
    return report;
  }

  private static JsonNode cluster() {
    ObjectNode report = JSON.createObjectNode().put("ClusterName", "canaries");
    ObjectNode workload = report.putArray("Resources").addObject();
    workload.put("Namespace", "default").put("Kind", "Deployment").put("Name", "shop");
    workload.set("Results", read("trivy/secrets.json").get("Results"));
    return report;
  }

  private static JsonNode operatorReport() {
    JsonNode report = read("trivy-operator/exposedsecretreport_many.json");
    // Reports with the same id are one report, sent twice.
    ((ObjectNode) report.get("metadata")).put("uid", UUID.randomUUID().toString());
    return report;
  }

  private static SecretReport asYaml(String name, SecretReport json) {
    try {
      Object tree = JSON.readValue(json.document(), Object.class);
      byte[] yaml = new Yaml().dump(tree).getBytes(StandardCharsets.UTF_8);
      return new SecretReport(name, yaml, json.rules());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonNode read(String sample) {
    try {
      return JSON.readTree(SAMPLES.resolve(sample).toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
