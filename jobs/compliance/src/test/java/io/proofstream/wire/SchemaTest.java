package io.proofstream.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.proofstream.Committed;
import io.proofstream.alert.Alert;
import io.proofstream.alert.AlertKind;
import io.proofstream.audit.Action;
import io.proofstream.audit.ActionKind;
import io.proofstream.evidence.Event;
import io.proofstream.finding.outcome.FindingChange;
import io.proofstream.finding.outcome.Transition;
import io.proofstream.judgement.outcome.Command;
import io.proofstream.judgement.outcome.ControlEvaluation;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The committed JSON Schemas say what the records say, and what is written keeps to them. */
class SchemaTest {
  private static final String EVENT = "event.v1.schema.json";
  private static final String REJECTED = "rejected.v1.schema.json";
  private static final String ALERT = "alert.v1.schema.json";
  private static final String FINDING = "finding.v1.schema.json";
  private static final String CONTROL = "control.v1.schema.json";
  private static final String COMMAND = "command.v1.schema.json";
  private static final String ACTION = "action.v1.schema.json";

  @Test
  void describesEveryComponentOfAnEvent() {
    ObjectNode schema =
        RecordSchema.of(
            Event.class,
            "urn:proofstream:event:v1",
            "One canonical event: column body of table evidence, from which a replay runs. Absent"
                + " means not known.");
    assertCommitted(EVENT, schema);
  }

  @Test
  void describesEveryComponentOfAnAlert() {
    assertCommitted(
        ALERT,
        CloudEventSchema.of(
            AlertEvent.class,
            "urn:proofstream:alert:v1",
            "What a person should see, as a CloudEvents 1.0 event. Topic alerts, at least once:"
                + " remove repeats by id.",
            Arrays.stream(AlertKind.values()).map(AlertEvent::type).toList()));
  }

  @Test
  void describesEveryComponentOfATransition() {
    assertCommitted(
        FINDING,
        CloudEventSchema.of(
            FindingEvent.class,
            "urn:proofstream:finding:v1",
            "One transition of one finding, as a CloudEvents 1.0 event. Topic findings, at least"
                + " once: of one finding the highest seq counts.",
            Arrays.stream(Transition.values()).map(FindingEvent::type).toList()));
  }

  @Test
  void describesEveryComponentOfAnEvaluation() {
    assertCommitted(
        CONTROL,
        CloudEventSchema.of(
            ControlEvent.class,
            "urn:proofstream:control:v1",
            "What a check was answered or how a control stood, as a CloudEvents 1.0 event. Topic"
                + " controls, at least once: of one key the newest window_end_at counts, of one"
                + " moment the highest revision.",
            List.of(ControlEvent.OF_CHECK, ControlEvent.OF_CONTROL)));
  }

  @Test
  void describesEveryComponentOfACommand() {
    assertCommitted(
        COMMAND,
        CloudEventSchema.of(
            CommandEvent.class,
            "urn:proofstream:command:v1",
            "What a policy asks of automata, as a CloudEvents 1.0 event. Topic commands, at least"
                + " once: carry out each id once.",
            List.of(CommandEvent.TYPE)));
  }

  @Test
  void describesEveryComponentOfAnAction() {
    assertCommitted(
        ACTION,
        CloudEventSchema.of(
            Action.class,
            "urn:proofstream:action:v1",
            "A policy-visible action, as a CloudEvents 1.0 event. Topic audit, at least once:"
                + " remove repeats by id.",
            Arrays.stream(ActionKind.values()).map(ActionEvent::type).toList()));
  }

  @Test
  void describesEveryComponentOfARejection() throws IOException {
    JsonNode schema = read(REJECTED);

    assertThat(names(schema.get("properties")))
        .containsExactlyInAnyOrderElementsOf(components(CloudEvent.class));
    assertThat(schema.at("/properties/type/const").asText()).isEqualTo(RejectedEvent.TYPE);
    assertThat(names(schema.at("/$defs/data/properties")))
        .containsExactlyInAnyOrderElementsOf(components(RejectedEvent.class));
    List<String> reasons = new ArrayList<>();
    schema.at("/$defs/data/properties/reason/enum").forEach(word -> reasons.add(word.asText()));
    assertThat(reasons)
        .containsExactlyElementsOf(
            Arrays.stream(io.proofstream.message.Reason.values())
                .map(reason -> reason.name().toLowerCase(java.util.Locale.ROOT))
                .toList());
  }

  @Test
  void acceptsWhatIsWritten() throws IOException {
    assertThat(errors(EVENT, EventJson.write(Filled.record(Event.class)))).isEmpty();
    assertThat(errors(REJECTED, text(RejectedEvent.write(Rejections.oldReport())))).isEmpty();
    assertThat(errors(REJECTED, text(RejectedEvent.write(Rejections.tombstone())))).isEmpty();
    assertThat(errors(ALERT, alert())).isEmpty();
    assertThat(errors(FINDING, transition())).isEmpty();
    assertThat(errors(CONTROL, evaluation())).isEmpty();
    assertThat(errors(COMMAND, command())).isEmpty();
    assertThat(errors(ACTION, action())).isEmpty();
  }

  @Test
  void refusesWhatLacksARequiredProperty() throws IOException {
    refusesEachLack(EVENT, "", EventJson.write(Filled.record(Event.class)));
    refusesEachLack(EVENT, "/$defs/evidence", EventJson.write(Filled.record(Event.class)));
    refusesEachLack(REJECTED, "", text(RejectedEvent.write(Rejections.oldReport())));
    refusesEachLack(ALERT, "", alert());
    refusesEachLack(FINDING, "", transition());
    refusesEachLack(CONTROL, "", evaluation());
    refusesEachLack(COMMAND, "", command());
    refusesEachLack(ACTION, "", action());
  }

  @Test
  void refusesWhatHasAnotherType() throws IOException {
    ObjectNode event =
        (ObjectNode) WireJson.MAPPER.readTree(EventJson.write(Filled.record(Event.class)));

    assertThat(errors(EVENT, event.deepCopy().put("index", "0").toString())).isNotEmpty();
    for (String[] wrong :
        List.of(new String[] {"kind", "party"}, new String[] {"occurred_at", "half past nine"})) {
      ObjectNode changed = event.deepCopy();
      ((ObjectNode) changed.get("evidence")).put(wrong[0], wrong[1]);
      assertThat(errors(EVENT, changed.toString())).as(wrong[0]).isNotEmpty();
    }
  }

  private static void assertCommitted(String name, ObjectNode schema) {
    Committed.assertSame(
        Committed.root().resolve("jobs/compliance/src/main/resources/io/proofstream/wire/" + name),
        schema.toPrettyString() + "\n");
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

  private static List<String> components(Class<?> type) {
    return Arrays.stream(type.getRecordComponents())
        .map(RecordComponent::getName)
        .map(name -> name.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toLowerCase(java.util.Locale.ROOT))
        .toList();
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

  private static String command() {
    return text(CommandEvent.write(Filled.record(Command.class))).replace("the org", "acme");
  }

  private static String alert() {
    return text(AlertEvent.write(Filled.record(Alert.class))).replace("the org", "acme");
  }

  private static String transition() {
    return text(FindingEvent.write(Filled.record(FindingChange.class))).replace("the org", "acme");
  }

  private static String evaluation() {
    return text(ControlEvent.write(Filled.record(ControlEvaluation.class)))
        .replace("the org", "acme");
  }

  private static String action() {
    return text(ActionEvent.write(Filled.record(Action.class))).replace("the org", "acme");
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
