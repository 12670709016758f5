package io.proofstream.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.proofstream.Committed;
import io.proofstream.alert.Alert;
import io.proofstream.alert.AlertKind;
import io.proofstream.finding.outcome.Cause;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class AlertEventTest {
  private static final Path GOLDEN =
      Committed.root().resolve("jobs/compliance/src/test/resources/golden/alert-full.json");
  private static final Alert FULL = Filled.record(Alert.class);

  @Test
  void writesEveryComponentAsTheGoldenFileSays() throws IOException {
    Committed.assertSame(GOLDEN, tree(FULL).toPrettyString() + "\n");
  }

  @Test
  void isACloudEventNamedAfterItsKind() throws IOException {
    JsonNode event = tree(of(AlertKind.SLA_BREACH_WITHDRAWN, null));

    assertThat(event.get("type").asText()).isEqualTo("io.proofstream.sla.breach-withdrawn.v1");
    assertThat(event.get("id").asText()).isEqualTo("a1");
    assertThat(event.get("source").asText()).isEqualTo("organisations/acme");
    assertThat(event.get("partitionkey").asText()).isEqualTo("f1/2");
    assertThat(event.get("time").asText()).isEqualTo("2026-11-20T09:30:00Z");
    assertThat(event.at("/data/kind").asText()).isEqualTo("sla.breach-withdrawn");
  }

  @Test
  void isKeyedByWhatFollowUpsShare() {
    assertThat(AlertEvent.key(of(AlertKind.SLA_BREACH, null))).asString(UTF_8).isEqualTo("f1/2");
  }

  @Test
  void isTheSameBytesEachTime() {
    assertThat(AlertEvent.write(FULL)).isEqualTo(AlertEvent.write(Filled.record(Alert.class)));
  }

  @Test
  void whatIsKeptFromPeopleIsNotTold() {
    assertThat(AlertEvent.isTold(of(AlertKind.SLA_BREACH, "before_live"))).isFalse();
    assertThat(AlertEvent.isTold(of(AlertKind.SLA_BREACH, null))).isTrue();
  }

  @Test
  void readsBackWhatItWrote() throws IOException {
    assertThat(AlertEvent.read(AlertEvent.write(FULL))).isEqualTo(AlertEvent.of(FULL));
  }

  @Test
  void readsAlertsOfLaterVersions() throws IOException {
    String later =
        """
        {"specversion":"1.0","id":"a1","type":"io.proofstream.moon.full.v1","new":{"x":1},
         "data":{"alert_id":"a1","kind":"moon.full","org":"acme","severity":"purple","more":[]}}
        """;
    AlertEvent alert = AlertEvent.read(later.getBytes(UTF_8));

    assertThat(alert.kind()).isEqualTo("moon.full");
    assertThat(alert.severity()).isNull();
    assertThat(alert.frameworks()).isEmpty();
  }

  @Test
  void refusesWhatIsNoAlert() {
    for (String text : List.of("null", "{}", "[]", "not json", "{\"data\":{}}")) {
      assertThatThrownBy(() -> AlertEvent.read(text.getBytes(UTF_8)))
          .as(text)
          .isInstanceOf(IOException.class);
    }
  }

  @Test
  void saysAllThatTheTableSaysButWhyNobodyIsTold() {
    Set<String> ofTheAlert = names(Alert.class);
    ofTheAlert.removeAll(List.of("alertKind", "suppressedReason", "by"));

    assertThat(names(AlertEvent.class)).containsAll(ofTheAlert).contains("kind");
  }

  private static Set<String> names(Class<?> type) {
    Set<String> names = new TreeSet<>();
    Arrays.stream(type.getRecordComponents()).map(RecordComponent::getName).forEach(names::add);
    return names;
  }

  private static JsonNode tree(Alert alert) throws IOException {
    return WireJson.MAPPER.readTree(AlertEvent.write(alert));
  }

  private static Alert of(AlertKind kind, String suppressedReason) {
    Instant at = Instant.parse("2026-11-20T09:30:00Z");
    return new Alert(
        "a1",
        kind,
        "acme",
        "f1/2",
        null,
        null,
        null,
        null,
        null,
        null,
        at,
        "f1",
        2,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        suppressedReason,
        null,
        Cause.time(at));
  }
}
