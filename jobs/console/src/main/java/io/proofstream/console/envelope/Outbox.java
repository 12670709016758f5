package io.proofstream.console.envelope;

import io.proofstream.console.collector.Collector;
import io.proofstream.console.kafka.Broker;
import io.proofstream.reading.Redactor;
import io.proofstream.reading.Tools;
import io.proofstream.wire.Header;
import io.proofstream.wire.Topic;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RecordTooLargeException;

/**
 * Sends what came in, without the secrets that tools quote, stamped by the collector, and waits
 * until Kafka has all of it. Safe for many threads; a collector's numbers go out in their order.
 */
public final class Outbox implements AutoCloseable {
  /** What became of messages that were sent together. */
  public enum Outcome {
    /** Kafka has them all. */
    ACKNOWLEDGED,
    /** One is larger than a message may be; none was sent. */
    TOO_LARGE,
    /** Kafka has some or none of them, and did not say in time. Sending again does no harm. */
    NOT_ACKNOWLEDGED
  }

  private final Producer<byte[], byte[]> producer;
  private final Collector collector;
  private final Redactor redactor;
  private final int messageLimit;
  private final Duration timeout;
  private final ReentrantLock order = new ReentrantLock(true);

  /**
   * @param producer that needs all acknowledgements
   * @param messageLimit bytes that a message may have, headers included
   * @param timeout for all messages that are sent together
   */
  public Outbox(
      Producer<byte[], byte[]> producer,
      Collector collector,
      Redactor redactor,
      int messageLimit,
      Duration timeout) {
    this.producer = producer;
    this.collector = collector;
    this.redactor = redactor;
    this.messageLimit = messageLimit;
    this.timeout = timeout;
  }

  /**
   * For topic {@code evidence.raw} with the limit that it has now.
   *
   * @param timeout for all messages that are sent together
   */
  public static Outbox open(Broker broker, Collector collector, Duration timeout) {
    int limit = broker.messageLimit(Topic.EVIDENCE_RAW);
    return new Outbox(broker.producer(limit), collector, new Redactor(Tools.all()), limit, timeout);
  }

  /** Bytes of content that fit into one message with these headers. */
  public int room(Map<Header, String> headers) {
    return Math.max(0, messageLimit - envelope(headers).overhead());
  }

  /** All of the contents under the same headers. */
  public Outcome send(List<byte[]> contents, Map<Header, String> headers) {
    Seal seal = new Seal(envelope(headers).key(), collector, null, room(headers));
    List<Draft> drafts = new ArrayList<>(contents.size());
    for (byte[] content : contents) {
      Draft draft = draft(content, headers);
      if (seal.isTooLarge(draft)) {
        return Outcome.TOO_LARGE;
      }
      drafts.add(draft);
    }
    long deadline = System.nanoTime() + timeout.toNanos();
    try {
      return acknowledged(sent(drafts, seal, deadline), deadline);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Outcome.NOT_ACKNOWLEDGED;
    } catch (TimeoutException | KafkaException | IllegalStateException e) {
      return Outcome.NOT_ACKNOWLEDGED;
    }
  }

  private Draft draft(byte[] content, Map<Header, String> headers) {
    Redactor.Redacted redacted = redactor.redact(content, headers.get(Header.SOURCE));
    Map<Header, String> all = new EnumMap<>(Header.class);
    all.putAll(headers);
    if (redacted.originalDigest() != null) {
      all.put(Header.ORIGINAL_DIGEST, redacted.originalDigest());
    }
    return new Draft("a request", redacted.bytes(), all);
  }

  /** Stamped and handed to Kafka under one lock: numbers that overtake each other look lost. */
  private List<Future<RecordMetadata>> sent(List<Draft> drafts, Seal seal, long deadline)
      throws InterruptedException, TimeoutException {
    if (!order.tryLock(deadline - System.nanoTime(), TimeUnit.NANOSECONDS)) {
      throw new TimeoutException();
    }
    try {
      collector.expect(drafts.size());
      List<Future<RecordMetadata>> sent = new ArrayList<>(drafts.size());
      for (Draft draft : drafts) {
        sent.add(producer.send(seal.message(draft)));
      }
      return sent;
    } catch (IOException e) {
      throw new IllegalStateException("Only what is too large is put away, and nothing is", e);
    } finally {
      order.unlock();
    }
  }

  private static Outcome acknowledged(List<Future<RecordMetadata>> sent, long deadline)
      throws InterruptedException, TimeoutException {
    for (Future<RecordMetadata> each : sent) {
      try {
        each.get(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
      } catch (ExecutionException e) {
        return e.getCause() instanceof RecordTooLargeException
            ? Outcome.TOO_LARGE
            : Outcome.NOT_ACKNOWLEDGED;
      }
    }
    return Outcome.ACKNOWLEDGED;
  }

  private Envelope envelope(Map<Header, String> headers) {
    Map<Header, String> all = new EnumMap<>(Header.class);
    all.putAll(headers);
    if (collector.id() != null) {
      all.put(Header.COLLECTOR, collector.id());
    }
    return new Envelope(all);
  }

  @Override
  public void close() {
    producer.close(timeout);
  }
}
