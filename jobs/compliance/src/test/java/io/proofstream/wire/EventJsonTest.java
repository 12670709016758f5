package io.proofstream.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.proofstream.Committed;
import io.proofstream.evidence.Event;
import io.proofstream.evidence.Kind;
import io.proofstream.evidence.scan.ScanStatus;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class EventJsonTest {
  private static final Path GOLDEN =
      Committed.root().resolve("jobs/compliance/src/test/resources/golden");

  /** What was written once must be read for ever: a replay begins with it. */
  @Test
  void readsWhatTheFirstVersionWrote() throws IOException {
    Event event = EventJson.read(golden("event-first.json"));

    assertThat(event.evidence().kind()).isEqualTo(Kind.SCAN_COMPLETED);
    assertThat(event.evidence().asset().stream()).isEqualTo("1.4-alpine");
    assertThat(event.evidence().occurredAt())
        .isEqualTo(Instant.parse("2026-11-20T09:30:00.123456Z"));
    assertThat(event.evidence().references()).isEmpty();
    assertThat(event.scan().status()).isEqualTo(ScanStatus.PARTIAL);
    assertThat(event.scan().filters()).containsExactly("ignore-unfixed");
    assertThat(event.scan().suppressed()).isEqualTo(8);
    assertThat(event.scan().mayClose()).isFalse();
    assertThat(event.findings()).hasSize(1);
    assertThat(event.results()).isEmpty();
    assertThat(event.push()).isNull();
  }

  @Test
  void readsWhatOldCodeLeftOutAsAbsent() throws IOException {
    Event event = EventJson.read(golden("event-sparse.json"));

    assertThat(event.evidence().asset()).isNull();
    assertThat(event.scan().scannerClasses()).isEmpty();
    assertThat(event.findings()).isNotNull();
  }

  @Test
  void skipsWhatLaterVersionsAdd() throws IOException {
    Event event = EventJson.read(golden("event-newer.json"));

    assertThat(event.index()).isEqualTo(2);
    assertThat(event.evidence().kind()).isNull();
    assertThat(event.evidence().org()).isEqualTo("acme");
  }

  @Test
  void writesEveryComponentAsTheGoldenFileSays() throws IOException {
    String written = EventJson.write(Filled.record(Event.class));

    Committed.assertSame(
        GOLDEN.resolve("event-full.json"),
        WireJson.MAPPER.readTree(written).toPrettyString() + "\n");
  }

  @Test
  void readsBackWhatItWrote() throws IOException {
    Event event = Filled.record(Event.class);

    assertThat(EventJson.read(EventJson.write(event))).isEqualTo(event);
  }

  @Test
  void leavesOutWhatIsNotKnown() throws IOException {
    String small = "{\"evidence\":{\"kind\":\"heartbeat\",\"org\":\"acme\"},\"parts\":1}";

    assertThat(EventJson.write(EventJson.read(small)))
        .isEqualTo(
            "{\"evidence\":{\"confidence\":0,\"kind\":\"heartbeat\",\"org\":\"acme\","
                + "\"raw_bytes\":0,\"simulated\":false},\"index\":0,\"part\":0,\"parts\":1}");
  }

  @Test
  void refusesWhatIsNoEvent() {
    for (String text : List.of("", "[]", "{\"index\":\"many\"}", "{")) {
      assertThatThrownBy(() -> EventJson.read(text)).isInstanceOf(IOException.class);
    }
  }

  private static String golden(String name) throws IOException {
    try (InputStream in = EventJsonTest.class.getResourceAsStream("/golden/" + name)) {
      return new String(in.readAllBytes(), UTF_8);
    }
  }
}
