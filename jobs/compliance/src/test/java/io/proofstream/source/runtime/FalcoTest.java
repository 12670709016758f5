package io.proofstream.source.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofstream.evidence.Asset;
import io.proofstream.evidence.Event;
import io.proofstream.evidence.Kind;
import io.proofstream.evidence.run.RuntimeAlert;
import io.proofstream.evidence.scan.Severity;
import io.proofstream.message.Reading;
import io.proofstream.message.Reason;
import io.proofstream.reading.Expected;
import io.proofstream.reading.Sent;
import io.proofstream.wire.Header;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FalcoTest {
  private static final String SIDEKICK = "falco/falcosidekick.json";

  /** A field that is null is not kept. */
  @TestFactory
  Stream<DynamicTest> everySampleIsReadAsItWasCounted() {
    return Expected.everyRowOf(
        "falco",
        "falco",
        Set.of("null_field_values"),
        (reading, metric) -> {
          List<RuntimeAlert> alerts = alerts(reading);
          return switch (metric) {
            case "docs", "alerts" -> String.valueOf(alerts.size());
            case "bad_lines" -> String.valueOf(alerts.size() - reading.events().size());
            case "with_container_id" ->
                count(alerts.stream().map(RuntimeAlert::containerId).filter(Objects::nonNull));
            case "first_time" -> alerts.getFirst().alertedAt().toString();
            case "last_time" -> alerts.getLast().alertedAt().toString();
            case "source_(absent)" -> count(alerts.stream().filter(a -> a.source() == null));
            default ->
                count(
                    alerts.stream()
                        .filter(
                            alert ->
                                metric.equals("priority_" + alert.priority())
                                    || metric.equals("rule_" + alert.rule())
                                    || metric.equals("source_" + alert.source())));
          };
        });
  }

  @Test
  void anAlertTellsWhereItHappenedAndInWhichImage() {
    Event event = own().event();
    RuntimeAlert alert = event.alert();

    assertThat(event.evidence().kind()).isEqualTo(Kind.RUNTIME_ALERTED);
    assertThat(event.evidence().asset())
        .isEqualTo(Asset.of("default", "registry.acme.io", "shop/cart", "2.4.1"));
    assertThat(event.evidence().imageDigest()).isEqualTo("sha256:" + "5e".repeat(32));
    assertThat(event.evidence().occurredAt()).isEqualTo("2026-03-01T11:58:02.123456789Z");
    assertThat(alert.namespace()).isEqualTo("shop");
    assertThat(alert.pod()).isEqualTo("cart-7d9f-x2x1p");
    assertThat(alert.container()).isEqualTo("cart");
    assertThat(alert.containerId()).isEqualTo("3ad7b26ded6d");
    assertThat(alert.userName()).isEqualTo("root");
    assertThat(alert.process()).isEqualTo("curl");
    assertThat(alert.host()).isEqualTo("node-3");
    assertThat(alert.tags()).containsExactly("container", "network", "T1105");
    assertThat(alert.severity()).isEqualTo(Severity.MEDIUM);
    assertThat(own().with(Header.CLUSTER, "prod").event().alert().cluster()).isEqualTo("prod");
  }

  @Test
  void whatSidekickSendsTwiceIsOnePieceOfEvidence() {
    Reading once = own().read();
    Reading again = Sent.text(text().replace("\"source\"", " \"source\"")).read();

    assertThat(once.events().getFirst().alert().alertId())
        .isEqualTo("0a6c9b0e-6c2d-4b7e-9e51-0f6c8e9b5a11");
    assertThat(again.rawDigest()).isNotEqualTo(once.rawDigest());
    assertThat(again.messageId()).isEqualTo(once.messageId());
  }

  @Test
  void anAlertWithoutUuidIsKnownByWhatItSays() {
    List<RuntimeAlert> alerts = alerts(Sent.sample("falco/single_rule_with_cat_write.json").read());
    List<RuntimeAlert> again = alerts(Sent.sample("falco/single_rule_with_cat_write.json").read());

    assertThat(alerts).extracting(RuntimeAlert::alertId).doesNotHaveDuplicates();
    assertThat(again).isEqualTo(alerts);
  }

  @Test
  void argumentsOfCommandsAreWithheld() {
    Reading reading = own().read();

    assertThat(reading.events().toString()).doesNotContain("hunter2").doesNotContain("--header");
    assertThat(reading.events().getFirst().alert().output())
        .isEqualTo("Download in container (command=curl [arguments withheld] parent=sh)");
    assertThat(
            alerts(Sent.sample("falco/single_rule_with_cat_write.json").read())
                .getFirst()
                .process())
        .isEqualTo("cat");
  }

  @Test
  void anAlertOnTheHostNamesNoContainer() {
    RuntimeAlert alert =
        Sent.text(
                """
                {"output":"x","priority":"Critical","rule":"r","time":"2026-03-01T11:00:00Z",
                 "output_fields":{"container.id":"host","container.name":"host",
                 "container.image.repository":null,"k8s.ns.name":"<NA>","user.name":null}}\
                """)
            .event()
            .alert();

    assertThat(alert.containerId()).isNull();
    assertThat(alert.container()).isNull();
    assertThat(alert.imageRef()).isNull();
    assertThat(alert.namespace()).isNull();
    assertThat(alert.userName()).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "Emergency, CRITICAL",
    "Alert, CRITICAL",
    "Critical, CRITICAL",
    "Error, HIGH",
    "Warning, MEDIUM",
    "Notice, LOW",
    "Informational, NEGLIGIBLE",
    "Debug, NEGLIGIBLE",
  })
  void prioritiesAreOnOurScale(String priority, Severity severity) {
    assertThat(
            Sent.text(text().replace("\"Warning\"", "\"" + priority + "\""))
                .event()
                .alert()
                .severity())
        .isEqualTo(severity);
  }

  @Test
  void anAlertOfNoRuleIsMalformed() {
    assertThat(
            Sent.text("{\"output\":\"x\",\"priority\":\"Debug\",\"rule\":\"\"}")
                .rejected()
                .reason())
        .isEqualTo(Reason.MALFORMED);
  }

  private static Sent own() {
    return Sent.text(text());
  }

  private static String text() {
    return Sent.ownText(SIDEKICK);
  }

  private static List<RuntimeAlert> alerts(Reading reading) {
    return reading.events().stream().map(Event::alert).filter(Objects::nonNull).toList();
  }

  private static String count(Stream<?> stream) {
    return String.valueOf(stream.count());
  }
}
