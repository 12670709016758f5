package io.proofstream.console;

import io.proofstream.wire.Header;
import io.proofstream.wire.Topic;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;

/** Sends payloads in order and says of each what became of it, as soon as that is known. */
final class Publisher implements AutoCloseable {
  /** What became of one payload: where the broker put it, or why that is not known. */
  record Delivery(Payload payload, RecordMetadata place, Throwable failure) {
    boolean isAcknowledged() {
      return failure == null;
    }
  }

  private record Pending(Payload payload, Future<RecordMetadata> acknowledgement) {}

  private final Producer<byte[], byte[]> producer;
  private final Envelope envelope;
  private final int limit;
  private final Consumer<Delivery> listener;
  private final Deque<Pending> pending = new ArrayDeque<>();
  private boolean failed;

  /**
   * @param limit the largest payload in bytes
   * @param listener hears of every payload once, in the order of the payloads
   */
  Publisher(
      Producer<byte[], byte[]> producer,
      Envelope envelope,
      int limit,
      Consumer<Delivery> listener) {
    this.producer = producer;
    this.envelope = envelope;
    this.limit = limit;
    this.listener = listener;
  }

  /** Sends until the first failure; what comes after it is not attempted, and told so. */
  void publish(List<Payload> payloads) {
    for (Payload payload : payloads) {
      tellWhatIsDone();
      if (failed) {
        tell(new Delivery(payload, null, new KafkaException("not attempted after the failure")));
      } else {
        send(payload);
      }
    }
    producer.flush();
    tellAll();
  }

  private void send(Payload payload) {
    try {
      pending.add(new Pending(payload, producer.send(message(payload.read(limit)))));
    } catch (IOException | KafkaException e) {
      tellAll();
      tell(new Delivery(payload, null, e));
    }
  }

  private ProducerRecord<byte[], byte[]> message(byte[] value) {
    ProducerRecord<byte[], byte[]> message =
        new ProducerRecord<>(Topic.EVIDENCE_RAW.topicName(), envelope.key(), value);
    envelope.headers().entrySet().stream()
        .sorted(Comparator.comparing(Map.Entry<Header, String>::getKey))
        .forEach(
            header ->
                message.headers().add(header.getKey().key(), Envelope.bytes(header.getValue())));
    return message;
  }

  private void tellWhatIsDone() {
    while (!pending.isEmpty() && pending.peek().acknowledgement().isDone()) {
      tell(outcome(pending.remove()));
    }
  }

  private void tellAll() {
    while (!pending.isEmpty()) {
      tell(outcome(pending.remove()));
    }
  }

  private void tell(Delivery delivery) {
    failed |= !delivery.isAcknowledged();
    listener.accept(delivery);
  }

  private static Delivery outcome(Pending sent) {
    try {
      return new Delivery(sent.payload(), sent.acknowledgement().get(), null);
    } catch (ExecutionException e) {
      return new Delivery(sent.payload(), null, e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Delivery(sent.payload(), null, e);
    }
  }

  @Override
  public void close() {
    // Everything was flushed: there is nothing left to wait for.
    producer.close(Duration.ofSeconds(1));
  }
}
