package io.proofstream.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.proofstream.alert.AlertKind;
import io.proofstream.audit.ActionKind;
import io.proofstream.finding.outcome.Transition;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The committed AsyncAPI document says what the code does. */
class AsyncApiTest {
  private static final List<String> WITH_HEADERS =
      List.of("tool_output", "policy_document", "tick");

  private JsonNode document;

  @BeforeEach
  void read() throws IOException {
    try (InputStream in = AsyncApiTest.class.getResourceAsStream("asyncapi.yaml")) {
      Object yaml = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
      document = WireJson.MAPPER.valueToTree(yaml);
    }
  }

  @Test
  void isAsyncApi3() {
    assertThat(document.get("asyncapi").asText()).isEqualTo("3.0.0");
    assertThat(document.at("/info/title").asText()).isNotEmpty();
    assertThat(document.at("/info/version").asText()).isNotEmpty();
  }

  @Test
  void hasExactlyTheTopicsOfTheCode() {
    assertThat(document.get("channels").findValuesAsText("address"))
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(Topic.values()).map(Topic::topicName).toList());
    for (JsonNode channel : document.get("channels")) {
      assertThat(channel.at("/bindings/kafka/topic")).isEqualTo(channel.get("address"));
    }
  }

  @Test
  void readsInputTopicsAndWritesTheOthers() {
    for (Topic topic : Topic.values()) {
      List<String> actions = new ArrayList<>();
      for (JsonNode operation : document.get("operations")) {
        if (resolve(operation.get("channel")).get("address").asText().equals(topic.topicName())) {
          actions.add(operation.get("action").asText());
        }
      }
      // Ticks are written to input topics too.
      assertThat(actions).contains(topic.isInput() ? "receive" : "send");
    }
  }

  @Test
  void documentsExactlyTheHeadersOfTheCode() {
    Set<String> documented = new HashSet<>();
    for (String message : WITH_HEADERS) {
      document
          .at("/components/messages/" + message + "/headers/properties")
          .fieldNames()
          .forEachRemaining(documented::add);
    }

    assertThat(documented)
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(Header.values()).map(Header::key).toList());
    assertThat(document.at("/components/messages/tick/headers/required/0").asText())
        .isEqualTo(Header.TICK.key());
  }

  @Test
  void documentsTheRuleOfEachHeaderThatHasPlainLetters() {
    for (String message : WITH_HEADERS) {
      documentsTheRuleOfEachHeaderOf(message);
    }
    assertThat(document.at("/components/messages/tool_output/headers").findValues("pattern"))
        .hasSize(6);
    assertThat(document.at("/components/messages/policy_document/headers").findValues("pattern"))
        .hasSize(2);
  }

  private void documentsTheRuleOfEachHeaderOf(String message) {
    for (Header header : Header.values()) {
      String at = "/components/messages/" + message + "/headers/properties/" + header.key();
      JsonNode pattern = document.at(at + "/pattern");
      List<String> words = new ArrayList<>();
      document.at(at + "/enum").forEach(word -> words.add(word.asText()));

      assertThat(pattern.isMissingNode() || pattern.asText().equals("^" + header.rule() + "$"))
          .as(header.key())
          .isTrue();
      assertThat(words.isEmpty() || String.join("|", words).equals(header.rule()))
          .as(header.key())
          .isTrue();
    }
  }

  @Test
  void documentsTheKeyOfEveryMessageButTheTick() {
    document
        .at("/components/messages")
        .properties()
        .forEach(
            message ->
                assertThat(message.getValue().at("/bindings/kafka").has("key"))
                    .as(message.getKey())
                    .isEqualTo(!message.getKey().equals("tick")));
  }

  @Test
  void namesTheContentTypeAndSchemaOfWhatIsSent() {
    Map<String, String> types =
        Map.of(
            "rejected",
            RejectedEvent.TYPE,
            "alert",
            AlertEvent.type(AlertKind.SLA_BREACH),
            "finding",
            FindingEvent.type(Transition.OPENED),
            "control",
            ControlEvent.OF_CONTROL,
            "command",
            CommandEvent.TYPE,
            "action",
            ActionEvent.type(ActionKind.POLICY_APPLIED));
    types.forEach(
        (name, type) -> {
          JsonNode message = document.at("/components/messages/" + name);
          assertThat(message.get("contentType").asText()).isEqualTo(CloudEvent.CONTENT_TYPE);
          assertThat(message.at("/headers/properties/content-type/const").asText())
              .isEqualTo(CloudEvent.CONTENT_TYPE);
          assertThat(message.get("summary").asText()).contains(type);
          String schema = message.at("/payload/schema/$ref").asText();
          assertThat(AsyncApiTest.class.getResource(schema)).as(schema).isNotNull();
        });
  }

  @Test
  void refersToNothingThatIsMissing() {
    List<String> references =
        document.findValuesAsText("$ref").stream().filter(ref -> ref.startsWith("#")).toList();

    assertThat(references).hasSizeGreaterThan(8);
    assertThat(references).allSatisfy(ref -> assertThat(at(ref).isMissingNode()).isFalse());
  }

  @Test
  void usesEveryMessageInAChannelAndAnOperation() {
    Stream<JsonNode> channels = stream(document.get("channels"));
    List<String> offered = new ArrayList<>();
    channels.forEach(
        channel -> channel.get("messages").fieldNames().forEachRemaining(offered::add));
    // An action is both written and read.
    Set<String> used = new HashSet<>();
    for (JsonNode operation : document.get("operations")) {
      for (JsonNode message : operation.get("messages")) {
        String ref = message.get("$ref").asText();
        used.add(ref.substring(ref.lastIndexOf('/') + 1));
      }
    }
    List<String> defined = new ArrayList<>();
    document.at("/components/messages").fieldNames().forEachRemaining(defined::add);

    assertThat(offered).containsExactlyInAnyOrderElementsOf(defined);
    assertThat(used).containsExactlyInAnyOrderElementsOf(defined);
  }

  private static Stream<JsonNode> stream(JsonNode object) {
    return object.properties().stream().map(Map.Entry::getValue);
  }

  private JsonNode resolve(JsonNode reference) {
    return at(reference.get("$ref").asText());
  }

  private JsonNode at(String reference) {
    return document.at(reference.substring(1));
  }
}
