package io.proofstream.console;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kafka's own fake of a producer stands in for a broker here; a real one is the sandbox's. */
class PublisherTest {
  private static final int LIMIT = 100;
  private static final Envelope ENVELOPE =
      Envelope.checked("acme", "ghcr.io/acme/shop:1.4", null, null, null, true, Clock.systemUTC());

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
        .extracting(Header::key, header -> new String(header.value(), UTF_8))
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
        .extracting(delivery -> delivery.payload().name())
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
  void refusesAFileThatGrewOverTheLimitSinceItWasMeasured() throws IOException {
    Payload grown = file("grown.json", "{}");
    Files.writeString(grown.file(), "x".repeat(LIMIT + 1));
    MockProducer<byte[], byte[]> broker = broker();

    publish(broker, grown);

    assertThat(broker.history()).isEmpty();
    assertThat(deliveries.get(0).failure()).hasMessageContaining("changed");
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
    try (Publisher publisher = new Publisher(broker, ENVELOPE, LIMIT, deliveries::add)) {
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
