package io.proofstream.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.proofstream.evidence.Event;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.junit.jupiter.api.Test;

class EventJsonTest {
  @Test
  void readsGoldenEventsForEver() throws IOException {
    assertThat(EventJson.read(golden("event-full.json"))).isEqualTo(Examples.fullEvent());
    assertThat(EventJson.read(golden("event-sparse.json"))).isEqualTo(Examples.sparseEvent());
    assertThat(EventJson.read(golden("event-newer.json"))).isEqualTo(Examples.newerEvent());
  }

  @Test
  void readsBackWhatItWrote() throws IOException {
    for (Event event :
        List.of(Examples.fullEvent(), Examples.sparseEvent(), Examples.smallestEvent())) {
      assertThat(EventJson.read(EventJson.write(event))).isEqualTo(event);
      assertThat(EventJson.read(EventJson.writeBytes(event))).isEqualTo(event);
      assertThat(EventJson.writeBytes(event)).asString(UTF_8).isEqualTo(EventJson.write(event));
    }
  }

  @Test
  void writesWhatTheGoldenFileSays() throws IOException {
    JsonNode written = WireJson.MAPPER.readTree(EventJson.write(Examples.fullEvent()));

    assertThat(written).isEqualTo(WireJson.MAPPER.readTree(golden("event-full.json")));
  }

  @Test
  void leavesOutWhatIsNotKnown() {
    assertThat(EventJson.write(Examples.smallestEvent()))
        .isEqualTo(
            "{\"evidence\":{\"confidence\":0,"
                + "\"evidence_id\":\"0f1e2d3c4b5a69788796a5b4c3d2e1f0\","
                + "\"kind\":\"scan_completed\","
                + "\"occurred_at\":\"2026-11-20T12:00:00Z\",\"org\":\"acme\","
                + "\"origin\":{\"offset\":17,\"partition\":3,\"topic\":\"evidence.raw\"},"
                + "\"raw_bytes\":0,\"recorded_at\":\"2026-11-20T12:00:00Z\","
                + "\"simulated\":false,\"trust\":\"unverified\"},"
                + "\"index\":0,\"part\":0,\"parts\":1}");
  }

  @Test
  void refusesWhatIsNoEvent() {
    for (String text : List.of("", "[]", "{\"index\":\"many\"}", "{")) {
      assertThatThrownBy(() -> EventJson.read(text)).isInstanceOf(IOException.class);
    }
  }

  private static byte[] golden(String name) throws IOException {
    try (InputStream in = EventJsonTest.class.getResourceAsStream("/golden/" + name)) {
      return in.readAllBytes();
    }
  }
}
