package io.proofstream.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.proofstream.Committed;
import io.proofstream.finding.outcome.FindingChange;
import io.proofstream.finding.outcome.Transition;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class FindingEventTest {
  private static final Path GOLDEN =
      Committed.root().resolve("jobs/compliance/src/test/resources/golden/finding-full.json");
  private static final FindingChange FULL = Filled.record(FindingChange.class);

  @Test
  void writesEveryComponentAsTheGoldenFileSays() throws IOException {
    Committed.assertSame(GOLDEN, tree().toPrettyString() + "\n");
  }

  @Test
  void isACloudEventWithTheIdAndNumberOfTheTransition() throws IOException {
    JsonNode event = tree();

    assertThat(event.get("id").asText()).isEqualTo(FULL.eventId());
    assertThat(event.get("type").asText()).isEqualTo(FindingEvent.type(FULL.transition()));
    assertThat(event.get("subject").asText()).isEqualTo(FULL.findingId());
    assertThat(event.at("/data/seq").asLong()).isEqualTo(FULL.seq());
  }

  @Test
  void isNamedAfterTheTransition() {
    assertThat(FindingEvent.type(Transition.BREACH_WITHDRAWN))
        .isEqualTo("io.proofstream.finding.breach-withdrawn.v1");
  }

  @Test
  void isKeyedByTheFinding() {
    assertThat(FindingEvent.key(FULL)).asString(UTF_8).isEqualTo(FULL.findingId());
  }

  @Test
  void saysAllThatTheTableSays() {
    assertThat(
            Arrays.stream(FindingEvent.class.getRecordComponents()).map(RecordComponent::getName))
        .containsAll(
            Arrays.stream(FindingChange.class.getRecordComponents())
                .map(RecordComponent::getName)
                .filter(name -> !name.equals("by"))
                .toList());
  }

  private static JsonNode tree() throws IOException {
    return WireJson.MAPPER.readTree(FindingEvent.write(FULL));
  }
}
