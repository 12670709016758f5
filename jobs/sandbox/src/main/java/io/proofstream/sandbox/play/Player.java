package io.proofstream.sandbox.play;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.proofstream.sandbox.state.SandboxException;
import io.proofstream.wire.Header;
import io.proofstream.wire.Topic;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Plays a log into topics that take the time they are given (see {@code RecordedTime}): each
 * message with its own, and the ticks that move time where the log is silent. It must be the only
 * one who writes there.
 */
public final class Player implements AutoCloseable {
  private static final Duration SECOND = Duration.ofSeconds(1);

  private final Producer<byte[], byte[]> producer;
  private final Duration tickEvery;
  private final Pace pace;
  private final AtomicReference<Exception> failure = new AtomicReference<>();
  private long begun;
  private long messages;
  private long ticks;

  /**
   * @param tickEvery in the log's own time
   */
  Player(Producer<byte[], byte[]> producer, Duration tickEvery, Pace pace) {
    this.producer = producer;
    this.tickEvery = tickEvery;
    this.pace = pace;
  }

  public static Player on(String bootstrap, Duration tickEvery, Pace pace) {
    Map<String, Object> config =
        Map.of(
            ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
            bootstrap,
            ProducerConfig.CLIENT_ID_CONFIG,
            "proofstream-player",
            ProducerConfig.ACKS_CONFIG,
            "all",
            ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
            true);
    return new Player(
        new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer()),
        tickEvery,
        pace);
  }

  /**
   * Returns when the broker has all of it.
   *
   * @param log in the order of its time
   * @param begin when its time begins
   * @param end where time is left, with a last tick
   */
  public void play(Iterator<Played> log, Instant begin, Instant end) {
    begun = System.nanoTime();
    Instant now = begin;
    Instant nextTick = begin;
    while (log.hasNext()) {
      Played next = log.next();
      if (next.recordedAt().isBefore(now) || next.recordedAt().isAfter(end)) {
        throw new SandboxException(
            "the log is not in order: %s follows on %s, and it ends at %s"
                .formatted(next.recordedAt(), now, end));
      }
      nextTick = tick(nextTick, next.recordedAt(), begin);
      now = next.recordedAt();
      await(Duration.between(begin, now));
      send(next);
    }
    tick(nextTick, end, begin);
    tick(end);
    producer.flush();
    refuseFailure();
  }

  /**
   * Says each second where time is. The last tick is read once, and remembered by nobody: a reader
   * that begins anew behind it would know of no time at all.
   */
  public void stay(Instant at, BooleanSupplier until) {
    while (!until.getAsBoolean()) {
      tick(at);
      producer.flush();
      refuseFailure();
      LockSupport.parkNanos(SECOND.toNanos());
    }
  }

  /** Every tick up to that time; returns when the next is due. */
  private Instant tick(Instant from, Instant until, Instant begin) {
    Instant next = from;
    while (!next.isAfter(until)) {
      await(Duration.between(begin, next));
      tick(next);
      next = next.plus(tickEvery);
    }
    return next;
  }

  /** To every partition, in the form of the job's own. */
  private void tick(Instant at) {
    byte[] sequence = Long.toString(ticks++).getBytes(UTF_8);
    for (Topic topic : inputs()) {
      for (PartitionInfo partition : producer.partitionsFor(topic.topicName())) {
        send(
            new ProducerRecord<byte[], byte[]>(
                topic.topicName(),
                partition.partition(),
                at.toEpochMilli(),
                null,
                null,
                List.of(new RecordHeader(Header.TICK.key(), sequence))));
      }
    }
  }

  private static List<Topic> inputs() {
    return Arrays.stream(Topic.values()).filter(Topic::isEvidence).toList();
  }

  private void send(Played message) {
    ProducerRecord<byte[], byte[]> sent =
        new ProducerRecord<>(
            message.topic(),
            null,
            message.recordedAt().toEpochMilli(),
            message.key() == null ? null : message.key().getBytes(UTF_8),
            message.value());
    message.headers().forEach((name, value) -> sent.headers().add(name, value.getBytes(UTF_8)));
    send(sent);
    messages++;
  }

  private void send(ProducerRecord<byte[], byte[]> sent) {
    refuseFailure();
    producer.send(
        sent,
        (place, problem) -> {
          if (problem != null) {
            failure.compareAndSet(null, problem);
          }
        });
  }

  /** A log with a hole in it is another log. */
  private void refuseFailure() {
    Exception problem = failure.get();
    if (problem != null) {
      throw new SandboxException(
          "the broker did not take all of the log: " + problem.getMessage(), problem);
    }
  }

  private void await(Duration recorded) {
    long due = begun + pace.earliest(messages, recorded).toNanos();
    for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
      LockSupport.parkNanos(left);
    }
  }

  @Override
  public void close() {
    producer.close();
  }
}
