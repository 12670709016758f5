package io.proofstream.source.declared;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;

/** The JSON Schema of every type of declaration, made of the records that hold them. */
final class DeclarationSchema {
  private static final ObjectMapper JSON = new ObjectMapper();

  private DeclarationSchema() {}

  static ObjectNode render() {
    ObjectNode root = JSON.createObjectNode();
    root.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    root.put("$id", "urn:proofstream:declaration:v1");
    root.put("title", "Declaration");
    root.put(
        "description",
        "What people and scripts declare to Proofstream: an object, or an array of objects."
            + " Absent means not known. Words are taken in any case.");
    ArrayNode forms = root.putArray("oneOf");
    forms.addObject().put("$ref", "#/$defs/declaration");
    forms.addObject().put("type", "array").putObject("items").put("$ref", "#/$defs/declaration");
    ObjectNode definitions = root.putObject("$defs");
    definitions.set("declaration", declaration());
    for (DeclarationType type : DeclarationType.values()) {
      definitions.set(type.word(), object(type));
      if (type.list() != null) {
        definitions.set(type.list(), item(type));
      }
    }
    return root;
  }

  /** One branch for each type, so that a validator speaks of that type only. */
  private static ObjectNode declaration() {
    ObjectNode declaration = JSON.createObjectNode().put("type", "object");
    declaration.putArray("required").add("proofstream");
    ArrayNode words = declaration.putObject("properties").putObject("proofstream").putArray("enum");
    ArrayNode branches = declaration.putArray("allOf");
    for (DeclarationType type : DeclarationType.values()) {
      words.add(type.word());
      ObjectNode branch = branches.addObject();
      branch
          .putObject("if")
          .putObject("properties")
          .putObject("proofstream")
          .put("const", type.word());
      branch.putObject("then").put("$ref", "#/$defs/" + type.word());
    }
    return declaration;
  }

  private static ObjectNode object(DeclarationType type) {
    List<Field> fields = type.body() == null ? List.of() : Field.of(type.body());
    ObjectNode object = JSON.createObjectNode().put("type", "object");
    ArrayNode required = object.putArray("required").add("proofstream");
    ObjectNode properties = object.putObject("properties");
    common(properties, type);
    fields.forEach(field -> properties.set(field.name(), property(field)));
    if (type.list() != null) {
      ObjectNode list = properties.putObject(type.list()).put("type", "array");
      list.putObject("items").put("$ref", "#/$defs/" + type.list());
      if (type.body() == null) {
        list.put("minItems", 1);
        required.add(type.list());
      }
    }
    ArrayNode eitherOf = JSON.createArrayNode();
    for (Field field : fields) {
      boolean shortened = field.name().equals(type.person()) || field.name().equals(type.time());
      if (field.required() && !shortened) {
        required.add(field.name());
      } else if (field.required()) {
        ArrayNode either = eitherOf.addObject().putArray("anyOf");
        either.addObject().putArray("required").add(field.name());
        either.addObject().putArray("required").add("by");
      }
    }
    if (!eitherOf.isEmpty()) {
      object.set("allOf", eitherOf);
    }
    return object.put("additionalProperties", false);
  }

  private static void common(ObjectNode properties, DeclarationType type) {
    properties.putObject("proofstream").put("const", type.word());
    properties
        .putObject("at")
        .put("type", "string")
        .put("format", "date-time")
        .put("description", "When it happened.");
    text(properties, "asset", "What it is about: an image, or another thing by its name.");
    if (type.person() != null) {
      text(properties, "by", "Short for %s.".formatted(type.person()));
    }
    properties
        .putObject("confidence")
        .put("type", "integer")
        .put("minimum", 0)
        .put("maximum", 100)
        .put("description", "How far it may be relied on, in percent.");
    properties
        .putObject("references")
        .put("type", "array")
        .put("description", "Frameworks and controls that it speaks to.")
        .putObject("items")
        .put("type", "string");
    text(properties, "id", "Its own identity: sent twice, it is one piece of evidence.");
    text(properties, "collector", "Tool that found it out.");
  }

  private static void text(ObjectNode properties, String name, String description) {
    properties.putObject(name).put("type", "string").put("description", description);
  }

  private static ObjectNode item(DeclarationType type) {
    ObjectNode item = JSON.createObjectNode().put("type", "object");
    ArrayNode required = JSON.createArrayNode();
    ObjectNode properties = JSON.createObjectNode();
    for (Field field : Field.of(type.item())) {
      properties.set(field.name(), property(field));
      if (field.required()) {
        required.add(field.name());
      }
    }
    if (!required.isEmpty()) {
      item.set("required", required);
    }
    item.set("properties", properties);
    return item.put("additionalProperties", false);
  }

  private static ObjectNode property(Field field) {
    ObjectNode property = JSON.createObjectNode();
    if (field.words() != null) {
      ArrayNode words = property.putArray("enum");
      field.words().forEach(words::add);
    } else if (field.isListOfTexts()) {
      property.put("type", "array").putObject("items").put("type", "string");
    } else if (field.type() == Instant.class) {
      property.put("type", "string").put("format", "date-time");
    } else {
      property.put("type", type(field.type()));
    }
    return property.put("description", field.meaning() + ".");
  }

  private static String type(Class<?> type) {
    if (type == String.class) {
      return "string";
    }
    if (type == Boolean.class || type == boolean.class) {
      return "boolean";
    }
    return type == Double.class ? "number" : "integer";
  }
}
