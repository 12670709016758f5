package io.proofstream.console.receive;

import io.proofstream.console.collector.Collector;
import io.proofstream.evidence.Digest;
import io.proofstream.reading.Redactor;
import io.proofstream.wire.Header;
import io.proofstream.wire.Topic;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
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

  /** A batch of one record, its key and the lengths of everything, never less than the broker's. */
  private static final int OVERHEAD = 128;

  private final Producer<byte[], byte[]> producer;
  private final Collector collector;
  private final Redactor redactor;
  private final int messageLimit;
  private final Duration timeout;
  private final ReentrantLock order = new ReentrantLock(true);

  private record Message(byte[] content, Map<Header, String> headers) {}

  /**
   * @param producer that needs all acknowledgements
   * @param messageLimit bytes that a message may have, headers included
   * @param timeout for all messages of one request together
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

  /** Bytes of content that fit into one message with these headers. */
  public int room(Map<Header, String> headers) {
    int name = collector.id() == null ? 0 : 2 * Collector.size(Header.COLLECTOR, collector.id());
    int stamp = name + Collector.LARGEST_STAMP + digestSize();
    int own = headers.entrySet().stream().mapToInt(Outbox::size).sum();
    return Math.max(0, messageLimit - OVERHEAD - stamp - own);
  }

  /** All of the contents under the same headers. */
  public Outcome send(List<byte[]> contents, Map<Header, String> headers) {
    int room = room(headers);
    List<Message> messages = new ArrayList<>(contents.size());
    for (byte[] content : contents) {
      Message message = message(content, headers);
      if (message.content().length > room) {
        return Outcome.TOO_LARGE;
      }
      messages.add(message);
    }
    long deadline = System.nanoTime() + timeout.toNanos();
    try {
      return acknowledged(sent(messages, deadline), deadline);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Outcome.NOT_ACKNOWLEDGED;
    } catch (TimeoutException | KafkaException | IllegalStateException e) {
      return Outcome.NOT_ACKNOWLEDGED;
    }
  }

  private Message message(byte[] content, Map<Header, String> headers) {
    Redactor.Redacted redacted = redactor.redact(content, headers.get(Header.SOURCE));
    Map<Header, String> all = new EnumMap<>(Header.class);
    all.putAll(headers);
    if (redacted.originalDigest() != null) {
      all.put(Header.ORIGINAL_DIGEST, redacted.originalDigest());
    }
    return new Message(redacted.bytes(), all);
  }

  /** Stamped and handed to Kafka under one lock: numbers that overtake each other look lost. */
  private List<Future<RecordMetadata>> sent(List<Message> messages, long deadline)
      throws InterruptedException, TimeoutException {
    if (!order.tryLock(deadline - System.nanoTime(), TimeUnit.NANOSECONDS)) {
      throw new TimeoutException();
    }
    try {
      collector.expect(messages.size());
      List<Future<RecordMetadata>> sent = new ArrayList<>(messages.size());
      for (Message message : messages) {
        sent.add(producer.send(record(message)));
      }
      return sent;
    } finally {
      order.unlock();
    }
  }

  private ProducerRecord<byte[], byte[]> record(Message message) {
    String asset = message.headers().get(Header.ASSET);
    String key = asset == null ? collector.id() : asset;
    ProducerRecord<byte[], byte[]> record =
        new ProducerRecord<>(
            Topic.EVIDENCE_RAW.topicName(), key == null ? null : bytes(key), message.content());
    String digest = Digest.ofContent(message.content());
    new TreeMap<>(collector.stamp(message.headers(), digest))
        .forEach((header, value) -> record.headers().add(header.key(), bytes(value)));
    return record;
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

  private static int digestSize() {
    return Collector.size(Header.ORIGINAL_DIGEST, Digest.ofContent(new byte[0]));
  }

  private static int size(Map.Entry<Header, String> header) {
    // The asset is the key, too.
    int times = header.getKey() == Header.ASSET ? 2 : 1;
    return times * Collector.size(header.getKey(), header.getValue());
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    producer.close(timeout);
  }
}
