package io.proofstream.console.policy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.proofstream.console.Person;
import io.proofstream.console.Typed;
import io.proofstream.console.collector.Collector;
import io.proofstream.console.policy.log.Application;
import io.proofstream.console.policy.log.Sent;
import io.proofstream.evidence.Origin;
import io.proofstream.message.Message;
import io.proofstream.policy.Policy;
import io.proofstream.policy.log.PolicyMessage;
import io.proofstream.policy.obligation.Frameworks;
import io.proofstream.policy.reading.PolicyReading;
import io.proofstream.policy.reading.PolicyText;
import io.proofstream.trust.CollectorKeys;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kafka's own fake of a producer stands in for a broker. */
class ApplicationTest {
  private static final Instant MIDNIGHT = Sent.NOON.plus(Duration.ofHours(12));
  private static final Person ALICE = new Person("alice", "192.0.2.7");

  @TempDir Path folder;
  private final MockProducer<byte[], byte[]> broker = producer();
  private final Sent sent = new Sent().by("alice", "version: 1");

  @Test
  void sendsTheNextVersionWithWhoAndWhyUnderItsOrganisation() {
    Policy next = proposal("sla: {windows: {critical: 12h}}").next();

    Origin place = by(Collector.unsigned(null)).send(next, broker);

    ProducerRecord<byte[], byte[]> message = broker.history().getFirst();
    assertThat(message.key()).asString(UTF_8).isEqualTo("acme");
    assertThat(place).isEqualTo(new Origin("policy", 0, 0));
    assertThat(headers(message))
        .isEqualTo(
            Map.of(
                "ps-org", "acme",
                "ps-actor", "alice",
                "ps-source-ip", "192.0.2.7",
                "ps-reason", "the auditors asked",
                "ps-backfill", "true"));
    assertThat(read(message, CollectorKeys.none()).version().policy()).isEqualTo(next);
    assertThat(next.version()).isEqualTo(2);
  }

  @Test
  void signsWithTheKeyOfTheCollectorAndUsesUpNoneOfItsNumbers() {
    Typed typed = Typed.in(folder).with("PROOFSTREAM_HOME", folder.toString());
    String entry = typed.type("collector", "create", "console", "--org", "acme").out();
    CollectorKeys keys = CollectorKeys.parse("{\"collectors\":[" + entry + "]}");
    Path key = folder.resolve("collectors/console.pem");
    Clock clock = Clock.fixed(MIDNIGHT, ZoneOffset.UTC);

    by(Collector.signing("console", key, null, clock)).send(proposal("demo: true").next(), broker);

    ProducerRecord<byte[], byte[]> message = broker.history().getFirst();
    assertThat(headers(message)).containsKey("ps-signature").doesNotContainKey("ps-sequence");
    assertThat(read(message, keys).version()).isNotNull();
    message.headers().remove("ps-reason").add("ps-reason", "another".getBytes(UTF_8));
    assertThat(read(message, keys).version()).isNull();
  }

  @Test
  void aFileThatIsAChangeOfAnOlderVersionIsRefused() {
    sent.by("bob", "version: 2", "demo: true");

    assertThatThrownBy(() -> proposal("version: 1"))
        .hasMessage("the file is a change of version 1, and the newest is 2");
    assertThat(proposal("version: 2").next().version()).isEqualTo(3);
    assertThat(proposal("org: acme").next().version()).isEqualTo(3);
  }

  @Test
  void whatBeganInThePastIsNotSaidAgain() {
    sent.by("bob", "version: 2", "effective_from: 2026-11-21T18:00:00Z");

    assertThat(
            proposal("effective_from: 2026-11-21T18:00:00Z", "demo: true").next().effectiveFrom())
        .isNull();
    Proposal other = proposal("effective_from: 2026-11-21T17:00:00Z");
    assertThatThrownBy(() -> by(Collector.unsigned(null)).check(sent.log().book(), other.next()))
        .hasMessage("version 3 of acme would be refused");
  }

  @Test
  void whoMayNotChangeItIsToldBeforeAnythingIsSent() {
    sent.by("alice", "version: 2", "roles: [{role: admin, members: [bob]}]");

    assertThatThrownBy(
            () ->
                by(Collector.unsigned(null))
                    .check(sent.log().book(), proposal("demo: true").next()))
        .hasMessage("version 3 of acme would be refused");
  }

  @Test
  void whoWasOvertakenIsTold() {
    Application application = by(Collector.unsigned(null));
    Policy next = proposal("demo: true").next();
    sent.by("bob", "version: 2").by("alice", "version: 2", "demo: true");

    assertThatThrownBy(() -> application.confirm(sent.log(), next, new Origin("policy", 0, 2)))
        .hasMessage("version 2 of acme is not yours");
    application.confirm(sent.log(), next, new Origin("policy", 0, 1));
  }

  @Test
  void withoutKafkasWordNothingIsApplied() {
    MockProducer<byte[], byte[]> silent = producer();
    silent.sendException = new TimeoutException("nobody there");

    assertThatThrownBy(
            () -> by(Collector.unsigned(null)).send(proposal("demo: true").next(), silent))
        .hasMessage("Kafka did not acknowledge version 2 of acme");
  }

  private Proposal proposal(String... lines) {
    PolicyReading reading =
        PolicyText.read(
            "p", String.join("\n", lines).getBytes(UTF_8), "acme", Frameworks.shipped());
    assertThat(reading.problems()).isEmpty();
    return Proposal.of(reading, sent.log().newest(), MIDNIGHT);
  }

  private static Application by(Collector collector) {
    return new Application(ALICE, "the auditors asked", true, collector, MIDNIGHT);
  }

  private static PolicyMessage read(ProducerRecord<byte[], byte[]> message, CollectorKeys keys) {
    return PolicyMessage.of(
        new Message(new Origin("policy", 0, 0), MIDNIGHT, headers(message), message.value()),
        keys,
        Frameworks.shipped());
  }

  private static Map<String, String> headers(ProducerRecord<byte[], byte[]> message) {
    Map<String, String> headers = new HashMap<>();
    message
        .headers()
        .forEach(header -> headers.put(header.key(), new String(header.value(), UTF_8)));
    return headers;
  }

  private static MockProducer<byte[], byte[]> producer() {
    return new MockProducer<>(true, null, new ByteArraySerializer(), new ByteArraySerializer());
  }
}
