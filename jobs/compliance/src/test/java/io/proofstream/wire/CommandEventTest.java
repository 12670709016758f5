package io.proofstream.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.proofstream.Committed;
import io.proofstream.judgement.outcome.Command;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class CommandEventTest {
  private static final Path GOLDEN =
      Committed.root().resolve("jobs/compliance/src/test/resources/golden/command-full.json");
  private static final Command FULL = Filled.record(Command.class);

  @Test
  void writesEveryComponentAsTheGoldenFileSays() throws IOException {
    Committed.assertSame(GOLDEN, tree().toPrettyString() + "\n");
  }

  @Test
  void whatIsAskedForOneCheckStaysInOrder() throws IOException {
    assertThat(tree().get("id").asText()).isEqualTo(FULL.commandId());
    assertThat(tree().get("subject").asText()).isEqualTo(FULL.alertId());
    assertThat(tree().get("partitionkey").asText()).isEqualTo("the org/the checkIds");
    assertThat(CommandEvent.key(FULL)).asString(UTF_8).isEqualTo("the org/the checkIds");
  }

  @Test
  void saysAllThatTheTableSaysButWhyNobodyIsAsked() {
    List<String> names =
        Arrays.stream(CommandEvent.class.getRecordComponents())
            .map(RecordComponent::getName)
            .toList();
    assertThat(names)
        .containsAll(
            Arrays.stream(Command.class.getRecordComponents())
                .map(RecordComponent::getName)
                .filter(name -> !name.equals("by") && !name.equals("suppressedReason"))
                .toList())
        .doesNotContain("suppressedReason");
  }

  private static JsonNode tree() throws IOException {
    return WireJson.MAPPER.readTree(CommandEvent.write(FULL));
  }
}
