package io.proofstream.console.publish;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.proofstream.claim.Claim;
import io.proofstream.claim.ClaimStore;
import io.proofstream.console.collector.Collector;
import io.proofstream.console.envelope.Envelope;
import io.proofstream.console.envelope.Seal;
import io.proofstream.wire.Header;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kafka's own fake of a producer stands in for a broker here; a real one is the sandbox's. */
class PublisherTest {
  private static final int LIMIT = 100;
  private static final Envelope ENVELOPE =
      Envelope.checked(
          Map.of(
              Header.ORG, "acme",
              Header.ASSET, "ghcr.io/acme/shop:1.4",
              Header.SIMULATED, "true"),
          Clock.systemUTC());

  @TempDir Path folder;
  private final List<Publisher.Delivery> deliveries = new ArrayList<>();

  @Test
  void sendsTheUntouchedBytesWithTheirHeaders() throws IOException {
    MockProducer<byte[], byte[]> broker = broker();

    publish(broker, file("a.json", "{ \"a\": 1 }\r\n"));

    ProducerRecord<byte[], byte[]> sent = broker.history().get(0);
    assertThat(sent.topic()).isEqualTo("evidence.raw");
    assertThat(sent.key()).asString(UTF_8).isEqualTo("ghcr.io/acme/shop:1.4");
    assertThat(sent.value()).asString(UTF_8).isEqualTo("{ \"a\": 1 }\r\n");
    assertThat(sent.timestamp()).isNull();
    assertThat(sent.headers().toArray())
        .extracting(header -> header.key(), header -> new String(header.value(), UTF_8))
        .containsExactly(
            tuple("ps-org", "acme"),
            tuple("ps-asset", "ghcr.io/acme/shop:1.4"),
            tuple("ps-simulated", "true"));
  }

  @Test
  void tellsOfEachPayloadOnceInOrder() throws IOException {
    Payload same = file("same.json", "{}");

    publish(broker(), file("a.json", "1"), same, same);

    assertThat(deliveries).allMatch(Publisher.Delivery::isAcknowledged);
    assertThat(deliveries)
        .extracting(Publisher.Delivery::name)
        .extracting(name -> Path.of(name).getFileName().toString())
        .containsExactly("a.json", "same.json", "same.json");
  }

  @Test
  void stopsAtAFileThatVanishedAndSaysWhatArrived() throws IOException {
    Payload gone = file("gone.json", "{}");
    Files.delete(gone.file());

    publish(broker(), file("a.json", "1"), gone, file("b.json", "2"));

    assertThat(deliveries)
        .extracting(Publisher.Delivery::isAcknowledged)
        .containsExactly(true, false, false);
    assertThat(deliveries.get(2).failure()).hasMessageContaining("not attempted");
  }

  @Test
  void refusesAFileThatGrewOverTheLimitWhereNothingTakesLargeOnes() throws IOException {
    Payload grown = file("grown.json", "{}");
    Files.writeString(grown.file(), "x".repeat(LIMIT + 1));
    MockProducer<byte[], byte[]> broker = broker();

    publish(broker, grown);

    assertThat(broker.history()).isEmpty();
    assertThat(deliveries.get(0).failure()).hasMessageContainingAll("too large", "--claims");
  }

  @Test
  void putsWhatIsTooLargeAwayAndSaysWhere() throws IOException {
    String large = "{\"a\":\"" + "x".repeat(LIMIT) + "\"}";
    MockProducer<byte[], byte[]> broker = broker();
    try (ClaimStore claims = ClaimStore.at(folder.resolve("claims").toString(), Map.of())) {
      publish(broker, claims, file("large.json", large));

      ProducerRecord<byte[], byte[]> sent = broker.history().get(0);
      Map<String, String> headers = new HashMap<>();
      sent.headers()
          .forEach(header -> headers.put(header.key(), new String(header.value(), UTF_8)));
      // Null would be a tombstone, and mean that there is nothing.
      assertThat(sent.value()).isNotNull().isEmpty();
      assertThat(claims.fetch(Claim.of(headers))).asString(UTF_8).isEqualTo(large);
      assertThat(headers).containsEntry("ps-org", "acme");
    }
  }

  @Test
  void sendsNothingThatCouldNotBePutAway() throws IOException {
    Path noFolder = Files.createFile(folder.resolve("claims"));
    MockProducer<byte[], byte[]> broker = broker();
    try (ClaimStore claims = ClaimStore.at(noFolder.toString(), Map.of())) {
      publish(broker, claims, file("large.json", "x".repeat(LIMIT + 1)));
    }

    assertThat(broker.history()).isEmpty();
    assertThat(deliveries.get(0).isAcknowledged()).isFalse();
  }

  @Test
  void sendsEachEventOfALogByItself() throws IOException {
    String event = "{\"kind\":\"Event\",\"apiVersion\":\"audit.k8s.io/v1\",\"auditID\":\"%d\"}";
    MockProducer<byte[], byte[]> broker = broker();

    publish(broker, file("audit.log", event.formatted(1) + "\n" + event.formatted(2) + "\n"));

    assertThat(broker.history())
        .extracting(sent -> new String(sent.value(), UTF_8))
        .containsExactly(event.formatted(1), event.formatted(2));
    assertThat(deliveries)
        .extracting(delivery -> delivery.name().replaceFirst(".*/", ""))
        .containsExactly("audit.log#1", "audit.log#2");
  }

  @Test
  void tellsExactlyWhichWereNotAcknowledged() throws IOException {
    MockProducer<byte[], byte[]> broker = new FailingSecond();

    publish(broker, file("a.json", "1"), file("b.json", "2"), file("c.json", "3"));

    assertThat(deliveries)
        .extracting(Publisher.Delivery::isAcknowledged)
        .containsExactly(true, false, false);
    assertThat(deliveries.get(1).failure()).isInstanceOf(TimeoutException.class);
    assertThat(broker.history()).hasSize(2);
  }

  private void publish(MockProducer<byte[], byte[]> broker, Payload... payloads) {
    publish(broker, null, payloads);
  }

  private void publish(
      MockProducer<byte[], byte[]> broker, ClaimStore claims, Payload... payloads) {
    Seal seal = new Seal(ENVELOPE.key(), Collector.unsigned(null), claims, LIMIT);
    Drafts drafts = new Drafts(ENVELOPE.headers(), null);
    try (Publisher publisher = new Publisher(broker, drafts, seal, deliveries::add)) {
      publisher.publish(List.of(payloads));
    }
    assertThat(broker.closed()).isTrue();
  }

  private Payload file(String name, String content) throws IOException {
    return Payload.ofFile(Files.writeString(folder.resolve(name), content).toString());
  }

  private static MockProducer<byte[], byte[]> broker() {
    return new MockProducer<>(true, null, new ByteArraySerializer(), new ByteArraySerializer());
  }

  /** Acknowledges the first message and lets the second time out. */
  private static final class FailingSecond extends MockProducer<byte[], byte[]> {
    FailingSecond() {
      super(false, null, new ByteArraySerializer(), new ByteArraySerializer());
    }

    @Override
    public synchronized Future<RecordMetadata> send(ProducerRecord<byte[], byte[]> message) {
      Future<RecordMetadata> sent = super.send(message);
      if (history().size() == 2) {
        errorNext(new TimeoutException("the broker went away"));
      } else {
        completeNext();
      }
      return sent;
    }
  }
}
