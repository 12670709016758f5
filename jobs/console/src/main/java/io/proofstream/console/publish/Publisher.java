package io.proofstream.console.publish;

import io.proofstream.claim.ClaimStore;
import io.proofstream.console.envelope.Draft;
import io.proofstream.console.envelope.Seal;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;

/** Sends payloads in order and says of each message what became of it, as soon as it is known. */
final class Publisher implements AutoCloseable {
  /** What became of one message: where the broker put it, or why that is not known. */
  record Delivery(String name, RecordMetadata place, Throwable failure) {
    boolean isAcknowledged() {
      return failure == null;
    }
  }

  private record Pending(String name, Future<RecordMetadata> acknowledgement) {}

  private final Producer<byte[], byte[]> producer;
  private final Drafts drafts;
  private final Seal seal;
  private final Consumer<Delivery> listener;
  private final Deque<Pending> pending = new ArrayDeque<>();
  private boolean failed;

  /**
   * @param listener hears of every message once, in their order
   */
  Publisher(
      Producer<byte[], byte[]> producer, Drafts drafts, Seal seal, Consumer<Delivery> listener) {
    this.producer = producer;
    this.drafts = drafts;
    this.seal = seal;
    this.listener = listener;
  }

  /** Sends until the first failure; what comes after it is not attempted, and told so. */
  void publish(List<Payload> payloads) {
    for (Payload payload : payloads) {
      tellWhatIsDone();
      if (failed) {
        skip(payload.name());
      } else {
        send(payload);
      }
    }
    producer.flush();
    tellAll();
  }

  private void send(Payload payload) {
    List<Draft> messages;
    try {
      messages = drafts.of(payload, payload.read(ClaimStore.MAX_BYTES));
    } catch (IOException e) {
      tellAll();
      tell(new Delivery(payload.name(), null, e));
      return;
    }
    seal.collector().expect(messages.size());
    for (int i = 0; i < messages.size(); i++) {
      if (failed) {
        skip("%s, %d more messages".formatted(payload.name(), messages.size() - i));
        return;
      }
      send(messages.get(i));
      tellWhatIsDone();
    }
  }

  private void send(Draft draft) {
    try {
      pending.add(new Pending(draft.name(), producer.send(seal.message(draft))));
    } catch (IOException | KafkaException e) {
      tellAll();
      tell(new Delivery(draft.name(), null, e));
    }
  }

  private void skip(String name) {
    tellAll();
    tell(new Delivery(name, null, new KafkaException("not attempted after the failure")));
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
      return new Delivery(sent.name(), sent.acknowledgement().get(), null);
    } catch (ExecutionException e) {
      return new Delivery(sent.name(), null, e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Delivery(sent.name(), null, e);
    }
  }

  @Override
  public void close() {
    // Everything was flushed: there is nothing left to wait for.
    producer.close(Duration.ofSeconds(1));
  }
}
