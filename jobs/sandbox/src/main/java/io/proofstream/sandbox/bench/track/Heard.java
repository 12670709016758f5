package io.proofstream.sandbox.bench.track;

import io.proofstream.sandbox.bench.Said;
import io.proofstream.sandbox.state.SandboxException;
import io.proofstream.wire.Topic;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Listens to the output topics as anybody would, and notes what comes and when. */
final class Heard implements AutoCloseable {
  private static final Duration ONE_POLL = Duration.ofMillis(20);

  private final KafkaConsumer<byte[], byte[]> consumer;
  private final Thread listening = new Thread(this::listen, "heard");
  private final Map<String, AtomicLong> counts = new ConcurrentHashMap<>();
  private final Map<String, List<Ring>> rings = new ConcurrentHashMap<>();
  private volatile boolean closing;
  private volatile RuntimeException failure;

  /** An alert: when it was due, and when it could be seen. */
  record Ring(Instant due, Instant seen) {
    Duration delay() {
      return Duration.between(due, seen);
    }
  }

  Heard(String bootstrap) {
    Properties config = new Properties();
    config.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap);
    config.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 5_000);
    consumer =
        new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    List<TopicPartition> partitions =
        Stream.of(Topic.FINDINGS, Topic.ALERTS)
            .flatMap(topic -> consumer.partitionsFor(topic.topicName()).stream())
            .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
            .toList();
    consumer.assign(partitions);
    consumer.seekToEnd(partitions);
    partitions.forEach(consumer::position);
    listening.setDaemon(true);
    listening.start();
  }

  /** How often a transition, or a kind of alert, came so far. */
  long count(String word) {
    return counts.computeIfAbsent(word, each -> new AtomicLong()).get();
  }

  /** Alerts of a kind so far. */
  List<Ring> rings(String kind) {
    return List.copyOf(rings.getOrDefault(kind, List.of()));
  }

  /** Waits until a word came so often. */
  void await(String word, long times, Duration patience) {
    Instant deadline = Instant.now().plus(patience);
    while (count(word) < times) {
      if (failure != null) {
        throw failure;
      }
      if (Instant.now().isAfter(deadline)) {
        throw new SandboxException(
            "only %,d of %,d times %s within %d s"
                .formatted(count(word), times, word, patience.toSeconds()));
      }
      pause();
    }
  }

  private void listen() {
    try {
      while (!closing) {
        for (ConsumerRecord<byte[], byte[]> each : consumer.poll(ONE_POLL)) {
          note(each, Instant.now());
        }
      }
    } catch (RuntimeException e) {
      failure = e;
    } finally {
      consumer.close();
    }
  }

  private void note(ConsumerRecord<byte[], byte[]> each, Instant seen) {
    boolean isAlert = each.topic().equals(Topic.ALERTS.topicName());
    String word = Said.field(each.value(), isAlert ? "kind" : "transition");
    counts.computeIfAbsent(word, any -> new AtomicLong()).incrementAndGet();
    if (isAlert) {
      rings
          .computeIfAbsent(word, any -> Collections.synchronizedList(new ArrayList<>()))
          .add(new Ring(Instant.parse(Said.field(each.value(), "due_at")), seen));
    }
  }

  @Override
  public void close() {
    closing = true;
    try {
      listening.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  static void pause() {
    try {
      Thread.sleep(20);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new SandboxException("interrupted", e);
    }
  }
}
