package io.proofstream.sandbox.bench.evaluate;

import io.proofstream.sandbox.bench.Said;
import io.proofstream.sandbox.state.SandboxException;
import io.proofstream.wire.Topic;
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
  record Answers(int rows, Instant lastAt) {}

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
  Answers of(Instant moment) {
    Instant begun = Instant.now();
    int rows = 0;
    Instant last = null;
    while (last == null || last.plus(QUIET).isAfter(Instant.now())) {
      for (ConsumerRecord<byte[], byte[]> each : consumer.poll(ONE_POLL)) {
        if (Said.contains(each.value(), moment.toString())) {
          rows++;
          last = Instant.now();
        }
      }
      if (last == null && begun.plus(PATIENCE).isBefore(Instant.now())) {
        throw new SandboxException("nothing was judged for " + moment);
      }
    }
    return new Answers(rows, last);
  }

  @Override
  public void close() {
    consumer.close();
  }
}
