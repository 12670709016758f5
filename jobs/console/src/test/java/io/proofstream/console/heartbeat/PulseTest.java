package io.proofstream.console.heartbeat;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.proofstream.console.Problem;
import io.proofstream.console.Typed;
import io.proofstream.console.collector.Collector;
import io.proofstream.console.collector.Sequence;
import io.proofstream.console.envelope.Seal;
import io.proofstream.evidence.Digest;
import io.proofstream.evidence.Trust;
import io.proofstream.source.Unreadable;
import io.proofstream.trust.CollectorKeys;
import io.proofstream.wire.Header;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PulseTest {
  private static final Clock CLOCK = Clock.fixed(Typed.NOON, ZoneOffset.UTC);
  private static final Heartbeat HEARTBEAT =
      new Heartbeat("0.1.0", Duration.ofMinutes(5), List.of("ghcr.io/acme"));

  @TempDir Path folder;
  private final MockProducer<byte[], byte[]> broker =
      new MockProducer<>(true, null, new ByteArraySerializer(), new ByteArraySerializer());
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void saysSignedHowManyMessagesWentBefore() throws Unreadable {
    Path key = folder.resolve("ci.pem");
    Typed.in(folder).type("collector", "create", "ci", "--key", key.toString());
    Collector collector =
        Collector.signing("ci", key, new Sequence(folder.resolve("ci.pem.sequence"), CLOCK), CLOCK);

    assertThat(pulse(collector, broker).once()).isZero();
    pulse(collector, broker).once();

    ProducerRecord<byte[], byte[]> second = broker.history().get(1);
    assertThat(second.value())
        .asString(UTF_8)
        .isEqualTo(
            "{\"proofstream\":\"heartbeat\",\"at\":\"2026-11-21T12:00:00Z\",\"last_sequence\":1,"
                + "\"interval_seconds\":300,\"version\":\"0.1.0\",\"watches\":[\"ghcr.io/acme\"]}");
    Map<String, String> headers = new HashMap<>();
    second.headers().forEach(each -> headers.put(each.key(), new String(each.value(), UTF_8)));
    assertThat(headers).containsEntry(Header.SEQUENCE.key(), "2");
    assertThat(
            CollectorKeys.parse("{\"collectors\":[" + collector.registryEntry("acme") + "]}")
                .judge("acme", headers, Digest.ofContent(second.value())))
        .isEqualTo(Trust.VERIFIED);
    assertThat(out.toString()).contains("evidence.raw/0@0  heartbeat");
  }

  @Test
  void saysOnlyWhatIsKnown() {
    new Pulse(
            new Heartbeat("0.1.0", null, List.of()),
            new Seal(null, Collector.unsigned("ci"), null, 1000),
            Map.of(),
            broker,
            CLOCK,
            new PrintWriter(out),
            new PrintWriter(err))
        .once();

    assertThat(broker.history().getFirst().value())
        .asString(UTF_8)
        .isEqualTo(
            "{\"proofstream\":\"heartbeat\",\"at\":\"2026-11-21T12:00:00Z\",\"version\":\"0.1.0\"}");
  }

  @Test
  void goesOnAfterABeatThatNobodyTook() throws InterruptedException {
    MockProducer<byte[], byte[]> failing =
        new MockProducer<>(true, null, new ByteArraySerializer(), new ByteArraySerializer());
    failing.sendException = new TimeoutException("the broker went away");
    Pulse pulse = pulse(Collector.unsigned("ci"), failing);

    assertThatThrownBy(pulse::once)
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> assertThat(problem.exitCode()).isEqualTo(Problem.UNREACHABLE));
    Thread beating = Thread.ofVirtual().start(() -> pulse.forEver(Duration.ofMillis(1)));
    while (err.getBuffer().indexOf("went away") < 0) {
      Thread.onSpinWait();
    }
    failing.sendException = null;
    while (failing.history().isEmpty()) {
      Thread.onSpinWait();
    }
    beating.interrupt();
    beating.join();
  }

  private Pulse pulse(Collector collector, MockProducer<byte[], byte[]> producer) {
    return new Pulse(
        HEARTBEAT,
        new Seal(null, collector, null, 1000),
        Map.of(),
        producer,
        CLOCK,
        new PrintWriter(out),
        new PrintWriter(err, true));
  }
}
