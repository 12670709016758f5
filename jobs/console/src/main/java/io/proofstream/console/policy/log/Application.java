package io.proofstream.console.policy.log;

import io.proofstream.console.Person;
import io.proofstream.console.Problem;
import io.proofstream.console.collector.Collector;
import io.proofstream.evidence.Digest;
import io.proofstream.evidence.Origin;
import io.proofstream.policy.Policy;
import io.proofstream.policy.PolicyVersion;
import io.proofstream.policy.document.PolicyWriter;
import io.proofstream.policy.log.PolicyBook;
import io.proofstream.trust.Statement;
import io.proofstream.wire.Header;
import io.proofstream.wire.Topic;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;

/**
 * Sends the next version of a policy, once it is sure that by what is known now it would be taken.
 *
 * @param collector whose key signs, if it has one; gives no number, since those count evidence
 */
public record Application(
    Person person, String reason, boolean backfill, Collector collector, Instant now) {
  /** Refuses what the job would refuse. */
  public void check(PolicyBook book, Policy next) {
    Instant from = next.effectiveFrom();
    PolicyVersion version =
        new PolicyVersion(
            next,
            now,
            from == null || from.isBefore(now) ? now : from,
            backfill,
            person.name(),
            person.address(),
            reason,
            null);
    PolicyBook.Answer answer = book.accept(version);
    if (!answer.isAccepted()) {
      throw Problem.failed(
          "version %d of %s would be refused".formatted(next.version(), next.org()),
          answer.why(),
          "./proofstream policy show says what is in force, and who may change it");
    }
  }

  /** Where the broker put it. */
  public Origin send(Policy next, Producer<byte[], byte[]> producer) {
    try {
      RecordMetadata place = producer.send(message(next)).get();
      return new Origin(place.topic(), place.partition(), place.offset());
    } catch (ExecutionException e) {
      throw unacknowledged(next, e.getCause());
    } catch (KafkaException e) {
      throw unacknowledged(next, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw unacknowledged(next, e);
    }
  }

  /** Refuses to call it applied if somebody else's came first. */
  public void confirm(PolicyLog log, Policy next, Origin place) {
    boolean taken = log.accepted().stream().anyMatch(version -> version.origin().equals(place));
    if (!taken) {
      throw Problem.failed(
          "version %d of %s is not yours".formatted(next.version(), next.org()),
          "somebody else's came first, and yours changes nothing",
          "./proofstream policy show, and apply your change to that");
    }
  }

  private ProducerRecord<byte[], byte[]> message(Policy next) {
    byte[] value = PolicyWriter.json(next).getBytes(StandardCharsets.UTF_8);
    Map<Header, String> headers = new EnumMap<>(Header.class);
    headers.put(Header.ORG, next.org());
    headers.put(Header.ACTOR, person.name());
    headers.put(Header.REASON, reason);
    headers.put(Header.BACKFILL, String.valueOf(backfill));
    if (person.address() != null) {
      headers.put(Header.SOURCE_IP, person.address());
    }
    ProducerRecord<byte[], byte[]> message =
        new ProducerRecord<>(Topic.POLICY.topicName(), bytes(next.org()), value);
    collector
        .unnumbered()
        .stamp(Statement.POLICY, headers, Digest.ofContent(value))
        .entrySet()
        .stream()
        .sorted(Comparator.comparing(Map.Entry::getKey))
        .forEach(header -> message.headers().add(header.getKey().key(), bytes(header.getValue())));
    return message;
  }

  private static Problem unacknowledged(Policy next, Throwable cause) {
    return Problem.unreachable(
            "Kafka did not acknowledge version %d of %s".formatted(next.version(), next.org()),
            String.valueOf(cause.getMessage()),
            "./proofstream policy show says whether it arrived; if not, apply again")
        .causedBy(cause);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
