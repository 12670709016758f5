package io.proofstream.compose;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** docker-compose.yml, anchors resolved, as Compose itself reads it. */
record ComposeFile(String text, JsonNode content) {
  private static final ObjectMapper JSON = new ObjectMapper();

  static ComposeFile read() throws IOException {
    String text = Files.readString(root().resolve("docker-compose.yml"));
    Object content = new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
    return new ComposeFile(text, JSON.valueToTree(content));
  }

  static Path root() {
    return Path.of(System.getProperty("proofstream.root"));
  }

  /** The Compose Specification's; the edition at hand lacks two things of later ones. */
  static Schema schema() throws IOException {
    try (InputStream file = ComposeFile.class.getResourceAsStream("/compose/compose-spec.json")) {
      ObjectNode schema = (ObjectNode) JSON.readTree(file);
      // Its dialect's address is out of use, and so is "id" in that dialect.
      schema.remove("$schema");
      for (JsonNode named : schema.findParents("id")) {
        if (named.path("id").isTextual()) {
          ((ObjectNode) named).remove("id");
        }
      }
      ObjectNode string = JSON.createObjectNode().put("type", "string");
      ((ObjectNode) schema.path("properties")).set("name", string);
      ((ObjectNode) schema.at("/definitions/config/properties")).set("content", string);
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2019_09)
          .getSchema(schema);
    }
  }

  Map<String, JsonNode> services() {
    Map<String, JsonNode> services = new TreeMap<>();
    content.path("services").properties().forEach(it -> services.put(it.getKey(), it.getValue()));
    return services;
  }

  JsonNode service(String name) {
    return content.path("services").path(name);
  }

  /** The file that a config becomes, its doubled dollars single. */
  String config(String name) {
    return content.path("configs").path(name).path("content").asText().replace("$$", "$");
  }

  /** The file that whoever starts this makes for a config, as the head says. */
  String made(String name) {
    String file = content.path("configs").path(name).path("file").asText();
    String echo = "(?m)^# +echo '([^']+)' > " + Pattern.quote(file.replaceFirst("^\\./", "")) + "$";
    return matches(echo, text).getFirst().group(1);
  }

  /** What job evidence is told. */
  List<String> jobArguments() {
    return jobArguments("job");
  }

  /** What a job is told, {@code --key value}; what comes before is the script. */
  List<String> jobArguments(String service) {
    List<String> command = texts(service(service).path("command"));
    return command.stream().dropWhile(argument -> !argument.startsWith("--")).toList();
  }

  /** The properties that Iceberg's REST server makes of its variables. */
  Map<String, String> catalogProperties() {
    Map<String, String> properties = new TreeMap<>();
    for (Map.Entry<String, JsonNode> variable :
        service("catalog").path("environment").properties()) {
      if (variable.getKey().startsWith("CATALOG_")) {
        String key =
            variable.getKey().substring("CATALOG_".length()).replace("__", "-").replace("_", ".");
        properties.put(key.toLowerCase(Locale.ROOT), variable.getValue().asText());
      }
    }
    return properties;
  }

  /** Settings of the Flink services, which all have the same. */
  Map<String, String> flinkProperties() {
    Object properties =
        new Yaml(new SafeConstructor(new LoaderOptions()))
            .load(service("job").path("environment").path("FLINK_PROPERTIES").asText());
    return flat(JSON.valueToTree(properties));
  }

  static Map<String, String> flat(JsonNode settings) {
    return settings.properties().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey, it -> it.getValue().asText(), (a, b) -> b, TreeMap::new));
  }

  static List<String> texts(JsonNode array) {
    return array.isTextual()
        ? List.of(array.asText())
        : StreamSupport.stream(array.spliterator(), false).map(JsonNode::asText).toList();
  }

  /** Every text in the file with the keys that lead to it. */
  Map<String, String> values() {
    Map<String, String> values = new TreeMap<>();
    collect("", content, values);
    return values;
  }

  private static void collect(String path, JsonNode node, Map<String, String> values) {
    if (node.isObject()) {
      node.properties().forEach(it -> collect(path + "/" + it.getKey(), it.getValue(), values));
    } else if (node.isArray()) {
      List<JsonNode> items = new ArrayList<>();
      node.forEach(items::add);
      for (int i = 0; i < items.size(); i++) {
        collect(path + "/" + i, items.get(i), values);
      }
    } else {
      values.put(path, node.asText());
    }
  }

  static List<MatchResult> matches(String pattern, String text) {
    return Pattern.compile(pattern).matcher(text).results().toList();
  }
}
