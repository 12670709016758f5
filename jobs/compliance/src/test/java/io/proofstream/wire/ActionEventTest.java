package io.proofstream.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.proofstream.Committed;
import io.proofstream.audit.Action;
import io.proofstream.audit.ActionKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ActionEventTest {
  private static final Path GOLDEN =
      Committed.root().resolve("jobs/compliance/src/test/resources/golden/action-full.json");
  private static final Action FULL = Filled.record(Action.class);

  @Test
  void writesEveryComponentAsTheGoldenFileSays() throws IOException {
    Committed.assertSame(GOLDEN, tree().toPrettyString() + "\n");
  }

  @Test
  void readsTheGoldenFile() throws IOException {
    assertThat(ActionEvent.read(Files.readAllBytes(GOLDEN))).isEqualTo(FULL);
  }

  @Test
  void isACloudEventNamedAfterTheAction() throws IOException {
    assertThat(ActionEvent.type(ActionKind.POLICY_APPLIED))
        .isEqualTo("io.proofstream.audit.policy-applied.v1");
    assertThat(tree().get("id").asText()).isEqualTo(FULL.actionId());
    assertThat(tree().get("type").asText()).isEqualTo(ActionEvent.type(FULL.action()));
  }

  @Test
  void isKeyedByTheOrganisation() {
    assertThat(ActionEvent.key(FULL)).asString(UTF_8).isEqualTo(FULL.org());
  }

  @Test
  void isTheSameBytesEachTime() {
    assertThat(ActionEvent.write(FULL)).isEqualTo(ActionEvent.write(Filled.record(Action.class)));
  }

  private static JsonNode tree() throws IOException {
    return WireJson.MAPPER.readTree(ActionEvent.write(FULL));
  }
}
