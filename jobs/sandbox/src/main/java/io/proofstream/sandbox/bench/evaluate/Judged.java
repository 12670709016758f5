package io.proofstream.sandbox.bench.evaluate;

import io.proofstream.sandbox.state.SandboxException;
import io.proofstream.wire.Topic;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads topic {@code controls} as anybody would. */
final class Judged implements AutoCloseable {
  private static final Duration ONE_POLL = Duration.ofMillis(50);
  private static final Duration QUIET = Duration.ofSeconds(3);
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  private final KafkaConsumer<byte[], byte[]> consumer;

  /**
   * What was said of one moment.
   *
   * @param lastAt when the last of it could be seen
   */
  record Said(int rows, Instant lastAt) {}

  Judged(String bootstrap) {
    Properties config = new Properties();
    config.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap);
    config.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 5_000);
    consumer =
        new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    List<TopicPartition> partitions =
        consumer.partitionsFor(Topic.CONTROLS.topicName()).stream()
            .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
            .toList();
    consumer.assign(partitions);
    consumer.seekToEnd(partitions);
    partitions.forEach(consumer::position);
  }

  /** All that is said of that moment: some of it, and then nothing more for a while. */
  Said of(Instant moment) {
    byte[] wanted = "\"%s\"".formatted(moment).getBytes(StandardCharsets.UTF_8);
    Instant begun = Instant.now();
    int rows = 0;
    Instant last = null;
    while (last == null || last.plus(QUIET).isAfter(Instant.now())) {
      for (ConsumerRecord<byte[], byte[]> each : consumer.poll(ONE_POLL)) {
        if (contains(each.value(), wanted)) {
          rows++;
          last = Instant.now();
        }
      }
      if (last == null && begun.plus(PATIENCE).isBefore(Instant.now())) {
        throw new SandboxException("nothing was judged for " + moment);
      }
    }
    return new Said(rows, last);
  }

  /** A parser would cost more than what is measured. */
  private static boolean contains(byte[] text, byte[] part) {
    for (int from = 0; from <= text.length - part.length; from++) {
      int n = 0;
      while (n < part.length && text[from + n] == part[n]) {
        n++;
      }
      if (n == part.length) {
        return true;
      }
    }
    return false;
  }

  @Override
  public void close() {
    consumer.close();
  }
}
