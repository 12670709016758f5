package io.proofstream.wire;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.proofstream.evidence.Meaning;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The JSON Schema of a record and of the records in it, as {@link WireJson} writes them. */
final class RecordSchema {
  private final Map<String, ObjectNode> definitions = new TreeMap<>();

  private RecordSchema() {}

  static ObjectNode of(Class<? extends Record> type, String id, String description) {
    RecordSchema schema = new RecordSchema();
    ObjectNode root = WireJson.MAPPER.createObjectNode();
    root.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    root.put("$id", id);
    root.put("title", type.getSimpleName());
    root.put("description", description);
    root.setAll(schema.object(type));
    ObjectNode all = root.putObject("$defs");
    schema.definitions.forEach(all::set);
    return root;
  }

  private ObjectNode object(Class<?> type) {
    ObjectNode object = WireJson.MAPPER.createObjectNode();
    object.put("type", "object");
    ArrayNode required = WireJson.MAPPER.createArrayNode();
    ObjectNode properties = WireJson.MAPPER.createObjectNode();
    for (RecordComponent component : type.getRecordComponents()) {
      Meaning meaning = component.getAnnotation(Meaning.class);
      ObjectNode property = property(component.getGenericType());
      if (meaning != null && !property.has("$ref")) {
        property.put("description", meaning.value() + ".");
      }
      properties.set(snake(component.getName()), property);
      if (component.getType().isPrimitive() || (meaning != null && meaning.required())) {
        required.add(snake(component.getName()));
      }
    }
    if (!required.isEmpty()) {
      object.set("required", required);
    }
    object.set("properties", properties);
    return object;
  }

  private ObjectNode property(Type type) {
    ObjectNode property = WireJson.MAPPER.createObjectNode();
    if (type instanceof ParameterizedType list) {
      property.put("type", "array");
      property.set("items", property(list.getActualTypeArguments()[0]));
    } else if (type instanceof Class<?> record && record.isRecord()) {
      String name = snake(record.getSimpleName());
      if (!definitions.containsKey(name)) {
        definitions.put(name, WireJson.MAPPER.createObjectNode());
        definitions.put(name, object(record));
      }
      property.put("$ref", "#/$defs/" + name);
    } else if (type instanceof Class<?> words && words.isEnum()) {
      ArrayNode listed = property.putArray("enum");
      for (Object word : words.getEnumConstants()) {
        listed.add(word.toString().toLowerCase(Locale.ROOT));
      }
    } else if (type == Instant.class) {
      property.put("type", "string").put("format", "date-time");
    } else {
      property.put("type", jsonType((Class<?>) type));
    }
    return property;
  }

  private static String jsonType(Class<?> type) {
    if (type == int.class || type == long.class || type == Integer.class || type == Long.class) {
      return "integer";
    }
    if (type == boolean.class || type == Boolean.class) {
      return "boolean";
    }
    if (type == double.class || type == Double.class) {
      return "number";
    }
    if (type == String.class) {
      return "string";
    }
    throw new IllegalArgumentException("No JSON type for " + type);
  }

  private static String snake(String name) {
    return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
  }
}
