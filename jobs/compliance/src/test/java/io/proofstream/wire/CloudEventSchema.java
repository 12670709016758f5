package io.proofstream.wire;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** The JSON Schema of a CloudEvent whose data is a record. */
final class CloudEventSchema {
  private CloudEventSchema() {}

  static ObjectNode of(
      Class<? extends Record> data, String id, String description, List<String> types) {
    ObjectNode root = RecordSchema.of(data, id, description);
    ObjectNode definitions = (ObjectNode) root.remove("$defs");
    ObjectNode ofData = WireJson.MAPPER.createObjectNode();
    for (String key : List.of("type", "required", "properties")) {
      ofData.set(key, root.remove(key));
    }
    definitions.set("data", ofData);
    root.put("type", "object");
    ArrayNode required = root.putArray("required");
    List.of("specversion", "id", "source", "type", "subject", "time", "datacontenttype")
        .forEach(required::add);
    required.add("partitionkey").add("data");
    ObjectNode properties = root.putObject("properties");
    properties.putObject("specversion").put("const", "1.0");
    text(properties, "id", "The same for a repeat, so that readers know it.");
    text(properties, "source", "Organisation whose evidence led to it.")
        .put("format", "uri-reference");
    ArrayNode listed = properties.putObject("type").putArray("enum");
    types.forEach(listed::add);
    text(properties, "subject", "What it is about.");
    text(properties, "time", "Recorded time at which it was known; of an action, when it was done.")
        .put("format", "date-time");
    properties.putObject("datacontenttype").put("const", "application/json");
    text(properties, "partitionkey", "The Kafka key of this event.");
    properties.putObject("data").put("$ref", "#/$defs/data");
    root.set("$defs", definitions);
    return root;
  }

  private static ObjectNode text(ObjectNode properties, String name, String description) {
    return properties.putObject(name).put("type", "string").put("description", description);
  }
}
