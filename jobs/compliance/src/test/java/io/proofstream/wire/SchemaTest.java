package io.proofstream.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.proofstream.evidence.Event;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The committed JSON Schemas say what the records say, and what is written keeps to them. */
class SchemaTest {
  private static final String EVENT = "event.v1.schema.json";
  private static final String REJECTED = "rejected.v1.schema.json";

  @Test
  void describesEveryComponentOfAnEvent() throws IOException {
    JsonNode schema = read(EVENT);

    describes(schema, schema, Event.class);
  }

  @Test
  void describesEveryComponentOfARejection() throws IOException {
    JsonNode schema = read(REJECTED);

    assertThat(names(schema.get("properties")))
        .containsExactlyInAnyOrderElementsOf(components(CloudEvent.class));
    assertThat(schema.at("/properties/type/const").asText()).isEqualTo(RejectedEvent.TYPE);
    describes(schema, schema.at("/$defs/data"), RejectedEvent.class);
  }

  @Test
  void acceptsWhatIsWritten() throws IOException {
    assertThat(errors(EVENT, EventJson.write(Examples.fullEvent()))).isEmpty();
    assertThat(errors(EVENT, EventJson.write(Examples.smallestEvent()))).isEmpty();
    assertThat(errors(REJECTED, text(RejectedEvent.write(Rejections.oldReport())))).isEmpty();
    assertThat(errors(REJECTED, text(RejectedEvent.write(Rejections.tombstone())))).isEmpty();
  }

  @Test
  void refusesWhatLacksARequiredProperty() throws IOException {
    refusesEachLack(EVENT, "", EventJson.write(Examples.fullEvent()));
    refusesEachLack(EVENT, "/$defs/evidence", EventJson.write(Examples.fullEvent()));
    refusesEachLack(REJECTED, "", text(RejectedEvent.write(Rejections.oldReport())));
  }

  @Test
  void refusesWhatHasAnotherType() throws IOException {
    String event = EventJson.write(Examples.fullEvent());

    assertThat(errors(EVENT, event.replace("\"index\":0", "\"index\":\"0\""))).isNotEmpty();
    assertThat(errors(EVENT, event.replace("\"scan_completed\"", "\"party\""))).isNotEmpty();
    assertThat(errors(EVENT, event.replace("09:30:05Z", "half past nine"))).isNotEmpty();
  }

  private static void refusesEachLack(String name, String where, String written)
      throws IOException {
    List<String> required = new ArrayList<>();
    read(name).at(where + "/required").forEach(property -> required.add(property.asText()));
    assertThat(required).isNotEmpty();
    for (String property : required) {
      ObjectNode lacking = (ObjectNode) WireJson.MAPPER.readTree(written);
      ObjectNode owner = where.isEmpty() ? lacking : (ObjectNode) lacking.get("evidence");
      owner.remove(property);
      assertThat(errors(name, lacking.toString())).as("without %s", property).isNotEmpty();
    }
  }

  /** Names, types, enums and what may be absent, down through every record. */
  private static void describes(JsonNode root, JsonNode schema, Class<?> type) {
    JsonNode properties = schema.get("properties");
    assertThat(names(properties))
        .as("properties of %s", type.getSimpleName())
        .containsExactlyInAnyOrderElementsOf(components(type));
    List<String> required = new ArrayList<>();
    schema.get("required").forEach(property -> required.add(property.asText()));
    assertThat(names(properties)).as("required of %s", type).containsAll(required);
    for (RecordComponent component : type.getRecordComponents()) {
      String name = snake(component.getName());
      if (component.getType().isPrimitive()) {
        assertThat(required).as("a primitive is always there").contains(name);
      }
      describesType(root, properties.get(name), component.getGenericType(), type, name);
    }
  }

  private static void describesType(
      JsonNode root, JsonNode property, Type type, Class<?> owner, String name) {
    String what = owner.getSimpleName() + "." + name;
    if (type instanceof ParameterizedType list) {
      assertThat(property.path("type").asText()).as(what).isEqualTo("array");
      Type element = list.getActualTypeArguments()[0];
      describesType(root, property.get("items"), element, owner, name);
    } else if (type instanceof Class<?> record && record.isRecord()) {
      String place = property.path("$ref").asText();
      assertThat(place).as(what).isEqualTo("#/$defs/" + snake(record.getSimpleName()));
      describes(root, root.at(place.substring(1)), record);
    } else if (type instanceof Class<?> words && words.isEnum()) {
      List<String> listed = new ArrayList<>();
      property.path("enum").forEach(word -> listed.add(word.asText()));
      assertThat(listed).as(what).containsExactlyElementsOf(words(words));
    } else {
      assertThat(property.path("type").asText()).as(what).isEqualTo(jsonType(type));
      assertThat(property.path("format").asText().equals("date-time"))
          .as(what)
          .isEqualTo(type == Instant.class);
    }
    if (!property.has("$ref") && property.has("description")) {
      assertThat(property.get("description").asText()).as(what).endsWith(".");
    }
  }

  private static String jsonType(Type type) {
    if (type == int.class || type == long.class) {
      return "integer";
    }
    if (type == boolean.class) {
      return "boolean";
    }
    return type == Double.class ? "number" : "string";
  }

  private static List<String> words(Class<?> words) {
    return Arrays.stream(words.getEnumConstants())
        .map(word -> word.toString().toLowerCase(Locale.ROOT))
        .toList();
  }

  private static List<String> components(Class<?> type) {
    return Arrays.stream(type.getRecordComponents())
        .map(component -> snake(component.getName()))
        .toList();
  }

  private static String snake(String name) {
    return name.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
  }

  private static List<String> names(JsonNode object) {
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }

  private static List<String> errors(String schema, String json) throws IOException {
    Schema compiled =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(read(schema).toString(), InputFormat.JSON);
    return compiled
        .validate(
            json,
            InputFormat.JSON,
            context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
        .stream()
        .map(Object::toString)
        .toList();
  }

  private static String text(byte[] json) {
    return new String(json, UTF_8);
  }

  private static JsonNode read(String name) throws IOException {
    try (InputStream in = SchemaTest.class.getResourceAsStream(name)) {
      return WireJson.MAPPER.readTree(in);
    }
  }
}
