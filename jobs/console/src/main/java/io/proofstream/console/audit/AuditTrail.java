package io.proofstream.console.audit;

import io.proofstream.audit.Action;
import io.proofstream.audit.ConsoleActions;
import io.proofstream.console.Person;
import io.proofstream.console.Problem;
import io.proofstream.console.kafka.Broker;
import io.proofstream.wire.ActionEvent;
import io.proofstream.wire.Topic;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;

/** Tells topic {@code audit} what this person did here, and by no other topic. */
public final class AuditTrail {
  private final Producer<byte[], byte[]> producer;

  public AuditTrail(Producer<byte[], byte[]> producer) {
    this.producer = producer;
  }

  /** Who sits here, at this moment. */
  public static ConsoleActions.By person(String bootstrap, Clock clock) {
    Person person = Person.atThisMachine(bootstrap);
    return new ConsoleActions.By(person.name(), person.address(), clock.instant());
  }

  /** One action, to a Kafka that asks for no password. */
  public static void tell(String bootstrap, Duration patience, Action action) {
    Broker broker = Broker.at(bootstrap, null, patience);
    try (Producer<byte[], byte[]> producer = broker.producer(broker.messageLimit(Topic.AUDIT))) {
      new AuditTrail(producer).tell(action);
    }
  }

  /** Returns once the broker has it. */
  public void tell(Action action) {
    ProducerRecord<byte[], byte[]> message =
        new ProducerRecord<>(
            Topic.AUDIT.topicName(), ActionEvent.key(action), ActionEvent.write(action));
    message
        .headers()
        .add("content-type", ActionEvent.CONTENT_TYPE.getBytes(StandardCharsets.UTF_8));
    try {
      producer.send(message).get();
    } catch (ExecutionException e) {
      throw untold(action, e.getCause());
    } catch (KafkaException e) {
      throw untold(action, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw untold(action, e);
    }
  }

  private static Problem untold(Action action, Throwable cause) {
    return Problem.unreachable(
            "it is done, but the audit log does not know: " + action.summary(),
            String.valueOf(cause.getMessage()),
            "./proofstream status shows what runs; tell whoever keeps the audit log")
        .causedBy(cause);
  }
}
