package io.proofstream.control.written;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.proofstream.document.Key;
import io.proofstream.document.RecordText;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;

/** The JSON Schema of a document, made of the record that it is read into. */
final class WrittenSchema {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Map<String, List<String>> words;

  /**
   * @param words of which a text must be one, by {@code Record.component}
   */
  WrittenSchema(Map<String, List<String>> words) {
    this.words = words;
  }

  ObjectNode one(String name, Class<?> record) {
    return head(name).setAll(object(record));
  }

  ObjectNode many(String name, Class<?> record) {
    ObjectNode list = head(name).put("type", "array");
    list.set("items", object(record));
    return list;
  }

  private static ObjectNode head(String name) {
    return JSON.createObjectNode()
        .put("$schema", "https://json-schema.org/draft/2020-12/schema")
        .put("$id", "urn:proofstream:" + name + ":v1")
        .put("title", name)
        .put("description", "./proofstream frameworks validate checks more than this can say.");
  }

  private ObjectNode object(Class<?> record) {
    ObjectNode object = JSON.createObjectNode().put("type", "object");
    ArrayNode required = JSON.createArrayNode();
    ObjectNode properties = JSON.createObjectNode();
    for (Key key : Key.of(record)) {
      if (key.isTold()) {
        ObjectNode property = property(key, key.type());
        properties.set(key.name(), property.put("description", key.description()));
        if (key.isRequired()) {
          required.add(key.name());
        }
      }
    }
    if (!required.isEmpty()) {
      object.set("required", required);
    }
    object.set("properties", properties);
    return object.put("additionalProperties", false);
  }

  private ObjectNode property(Key key, Type type) {
    if (type instanceof ParameterizedType many) {
      if (many.getRawType() == Map.class) {
        ObjectNode map = JSON.createObjectNode().put("type", "object");
        ArrayNode either = map.putObject("additionalProperties").putArray("anyOf");
        either.add(text());
        either.add(list(text()));
        return map;
      }
      return list(item(key, (Class<?>) many.getActualTypeArguments()[0]));
    }
    return item(key, (Class<?>) type);
  }

  private ObjectNode item(Key key, Class<?> type) {
    if (type.isRecord() && RecordText.Short.class.isAssignableFrom(type)) {
      ObjectNode either = JSON.createObjectNode();
      either.putArray("anyOf").add(text()).add(object(type));
      return either;
    }
    if (type.isRecord()) {
      return object(type);
    }
    if (type == int.class) {
      return JSON.createObjectNode().put("type", "integer").put("minimum", 0);
    }
    List<String> known = type.isEnum() ? RecordText.words(type) : words.get(key.id());
    if (known == null) {
      return text();
    }
    ObjectNode word = JSON.createObjectNode();
    known.forEach(word.putArray("enum")::add);
    return word;
  }

  private static ObjectNode list(ObjectNode item) {
    ObjectNode list = JSON.createObjectNode().put("type", "array");
    list.set("items", item);
    return list;
  }

  /** YAML reads a plain 1.0 as a number and a plain true as a flag; here they are texts. */
  private static ObjectNode text() {
    ObjectNode text = JSON.createObjectNode();
    text.putArray("type").add("string").add("number").add("boolean");
    return text;
  }
}
