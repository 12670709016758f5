package io.proofstream.policy.document;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.proofstream.document.Key;
import io.proofstream.policy.Durations;
import io.proofstream.policy.Policy;
import io.proofstream.policy.obligation.Frameworks;
import io.proofstream.wire.Header;
import java.lang.reflect.ParameterizedType;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The JSON Schema of the policy document, made of the records that hold it. */
final class PolicySchema {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String TEXT = "string";

  private PolicySchema() {}

  static ObjectNode render() {
    ObjectNode root = JSON.createObjectNode();
    root.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    root.put("$id", "urn:proofstream:policy:v1");
    root.put("title", "Policy");
    root.put(
        "description",
        "Everything that an organisation decides, as YAML or JSON. Absent or null means the"
            + " default. Rules between keys (windows grow with less severity, names are told once,"
            + " frameworks are known) are checked by ./proofstream policy validate.");
    root.setAll(object(Policy.class));
    return root;
  }

  private static ObjectNode object(Class<?> type) {
    ObjectNode object = JSON.createObjectNode().put("type", "object");
    ArrayNode required = JSON.createArrayNode();
    ObjectNode properties = JSON.createObjectNode();
    for (Key key : Key.of(type)) {
      ObjectNode property = property(key);
      if (!key.isRequired()) {
        property = orNothing(property);
      }
      properties.set(key.name(), property.put("description", key.description()));
      if (key.isRequired()) {
        required.add(key.name());
      }
    }
    if (!required.isEmpty()) {
      object.set("required", required);
    }
    object.set("properties", properties);
    return object.put("additionalProperties", false);
  }

  private static ObjectNode property(Key key) {
    Class<?> type = key.component().getType();
    if (type == Map.class) {
      ObjectNode windows = JSON.createObjectNode().put("type", "object");
      ObjectNode properties = windows.putObject("properties");
      Limits.SEVERITIES.forEach(severity -> properties.set(severity, orNothing(duration())));
      return windows.put("additionalProperties", false);
    }
    if (key.type() instanceof ParameterizedType list) {
      Class<?> item = (Class<?>) list.getActualTypeArguments()[0];
      ObjectNode items = JSON.createObjectNode().put("type", "array");
      items.set("items", item.isRecord() ? object(item) : scalar(key, item));
      return key.isRequired() ? items.put("minItems", 1) : items;
    }
    return type.isRecord() ? object(type) : scalar(key, type);
  }

  private static ObjectNode scalar(Key key, Class<?> type) {
    ObjectNode scalar = JSON.createObjectNode();
    if (key.isDuration()) {
      return duration();
    }
    if (type == boolean.class) {
      return scalar.put("type", "boolean");
    }
    if (type == long.class) {
      return scalar.put("type", "integer").put("minimum", 0);
    }
    if (type == Instant.class) {
      ArrayNode either = scalar.putArray("anyOf");
      either.addObject().put("type", TEXT).put("format", "date-time");
      either.addObject().put("type", TEXT).put("format", "date");
      return scalar;
    }
    if (key.id().equals("Policy.org")) {
      return scalar.put("type", TEXT).put("pattern", "^" + Header.ORG.rule() + "$");
    }
    if (key.id().equals("Boundary.framework")) {
      // No list: which own frameworks there are, no schema can know.
      ObjectNode framework = text();
      ArrayNode examples = framework.putArray("examples");
      Frameworks.ids().forEach(examples::add);
      return framework;
    }
    List<String> words = Limits.words(key, type);
    // The zones are those of the Java that runs, of which each release has others.
    if (words == null || key.id().equals("Policy.timeZone")) {
      return text();
    }
    ArrayNode listed = scalar.putArray("enum");
    words.forEach(listed::add);
    return scalar;
  }

  private static ObjectNode text() {
    return JSON.createObjectNode().put("type", TEXT).put("minLength", 1).put("maxLength", 256);
  }

  private static ObjectNode duration() {
    return JSON.createObjectNode().put("type", TEXT).put("pattern", "^" + Durations.FORM + "$");
  }

  private static ObjectNode orNothing(ObjectNode property) {
    ObjectNode either = JSON.createObjectNode();
    ArrayNode all = either.putArray("anyOf");
    all.add(property);
    all.addObject().put("type", "null");
    return either;
  }
}
