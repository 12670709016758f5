package io.proofstream.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.proofstream.Committed;
import io.proofstream.judgement.outcome.ControlEvaluation;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ControlEventTest {
  private static final Path GOLDEN =
      Committed.root().resolve("jobs/compliance/src/test/resources/golden/control-full.json");
  private static final ControlEvaluation FULL = Filled.record(ControlEvaluation.class);

  @Test
  void writesEveryComponentAsTheGoldenFileSays() throws IOException {
    Committed.assertSame(GOLDEN, tree(FULL).toPrettyString() + "\n");
  }

  @Test
  void aControlIsKeyedAsInTheTableOfControls() throws IOException {
    JsonNode event = tree(FULL);

    assertThat(event.get("id").asText()).isEqualTo(FULL.evaluationId());
    assertThat(event.get("type").asText()).isEqualTo("io.proofstream.control.evaluated.v1");
    assertThat(event.get("subject").asText()).isEqualTo("the scope/the controlId");
    assertThat(event.get("partitionkey").asText()).isEqualTo("the org/the scope/the controlId");
    assertThat(ControlEvent.key(FULL)).asString(UTF_8).isEqualTo("the org/the scope/the controlId");
  }

  @Test
  void aCheckIsKeyedByWhatWasAsked() throws IOException {
    JsonNode event = tree(ofCheck());

    assertThat(event.get("type").asText()).isEqualTo("io.proofstream.check.evaluated.v1");
    assertThat(event.get("subject").asText()).isEqualTo("the askedId");
    assertThat(ControlEvent.key(ofCheck())).asString(UTF_8).isEqualTo("the org/the askedId");
    assertThat(event.get("data").has("control_id")).isFalse();
  }

  @Test
  void readersOrderEvaluationsByTheMomentThatIsAlwaysThere() throws IOException {
    assertThat(tree(FULL).at("/data/window_end_at").asText())
        .isEqualTo(FULL.windowEndAt().toString());
    assertThat(tree(FULL).at("/data/revision").asInt()).isEqualTo(FULL.revision());
  }

  @Test
  void saysAllThatTheTableSays() {
    assertThat(
            Arrays.stream(ControlEvent.class.getRecordComponents()).map(RecordComponent::getName))
        .containsAll(
            Arrays.stream(ControlEvaluation.class.getRecordComponents())
                .map(RecordComponent::getName)
                .filter(name -> !name.equals("by"))
                .toList());
  }

  /** The same without a control. */
  private static ControlEvaluation ofCheck() throws IOException {
    RecordComponent[] components = ControlEvaluation.class.getRecordComponents();
    try {
      Object[] values = new Object[components.length];
      Class<?>[] types = new Class<?>[components.length];
      for (int i = 0; i < components.length; i++) {
        types[i] = components[i].getType();
        values[i] =
            components[i].getName().equals("controlId")
                ? null
                : components[i].getAccessor().invoke(FULL);
      }
      return ControlEvaluation.class.getDeclaredConstructor(types).newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }

  private static JsonNode tree(ControlEvaluation evaluation) throws IOException {
    return WireJson.MAPPER.readTree(ControlEvent.write(evaluation));
  }
}
