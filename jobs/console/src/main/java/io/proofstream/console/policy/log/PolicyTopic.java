package io.proofstream.console.policy.log;

import io.proofstream.console.Problem;
import io.proofstream.console.kafka.Broker;
import io.proofstream.evidence.Origin;
import io.proofstream.message.Message;
import io.proofstream.policy.obligation.Frameworks;
import io.proofstream.wire.Header;
import io.proofstream.wire.Topic;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** Reads topic {@code policy} from its beginning to where it ends now. */
public final class PolicyTopic {
  private static final Duration ONE_POLL = Duration.ofMillis(200);

  private final Consumer<byte[], byte[]> consumer;
  private final Duration patience;

  /**
   * @param patience how long nothing may come while there is something to come
   */
  PolicyTopic(Consumer<byte[], byte[]> consumer, Duration patience) {
    this.consumer = consumer;
    this.patience = patience;
  }

  /**
   * All that an organisation's topic holds now.
   *
   * @param known frameworks that versions may name
   */
  public static PolicyLog read(Broker broker, String org, Frameworks known, Duration patience) {
    return broker.read(
        Topic.POLICY, consumer -> new PolicyTopic(consumer, patience).read(org, known));
  }

  PolicyLog read(String org, Frameworks known) {
    List<TopicPartition> partitions =
        consumer.partitionsFor(Topic.POLICY.topicName()).stream()
            .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
            .toList();
    if (partitions.isEmpty()) {
      throw new UnknownTopicOrPartitionException();
    }
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
    Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
    List<Message> messages = new ArrayList<>();
    long deadline = System.nanoTime() + patience.toNanos();
    while (!isAt(ends)) {
      long before = progress();
      for (ConsumerRecord<byte[], byte[]> each : consumer.poll(ONE_POLL)) {
        Message message = message(each);
        boolean tick = message.headers().containsKey(Header.TICK.key());
        if (!tick && org.equals(message.headers().getOrDefault(Header.ORG.key(), "default"))) {
          messages.add(message);
        }
      }
      if (progress() > before) {
        deadline = System.nanoTime() + patience.toNanos();
      } else if (System.nanoTime() > deadline) {
        throw Problem.unreachable(
            "topic " + Topic.POLICY.topicName() + " could not be read to its end",
            "nothing came for %d s, and there is more".formatted(patience.toSeconds()),
            "./proofstream status shows what runs; --timeout waits longer");
      }
    }
    return PolicyLog.of(org, messages, known);
  }

  private boolean isAt(Map<TopicPartition, Long> ends) {
    return ends.entrySet().stream()
        .allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
  }

  private long progress() {
    Set<TopicPartition> partitions = consumer.assignment();
    return partitions.stream().mapToLong(consumer::position).sum();
  }

  private static Message message(ConsumerRecord<byte[], byte[]> each) {
    Map<String, String> headers = new HashMap<>();
    each.headers()
        .forEach(
            header ->
                headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
    return new Message(
        new Origin(each.topic(), each.partition(), each.offset()),
        Instant.ofEpochMilli(each.timestamp()),
        headers,
        each.value());
  }
}
