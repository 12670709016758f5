package io.proofstream.system;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.proofstream.sandbox.Sandbox;
import io.proofstream.wire.Topic;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** The topics as any client of Kafka sees them, without any help of ours. */
public final class Log {
  private Log() {}

  /** Sends one message, and waits until the broker has it. */
  public static Place send(Map<String, String> headers, byte[] value) {
    ProducerRecord<byte[], byte[]> message =
        new ProducerRecord<>(Topic.EVIDENCE_RAW.topicName(), value);
    headers.forEach((name, text) -> message.headers().add(name, text.getBytes(UTF_8)));
    Properties config = config(RunningHouse.sandbox());
    config.put("acks", "all");
    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer())) {
      RecordMetadata at = producer.send(message).get();
      return new Place(at.partition(), at.offset());
    } catch (ExecutionException | InterruptedException e) {
      throw new AssertionError("The broker did not take it", e);
    }
  }

  /** Every message that the topic has now. */
  public static void forEach(Topic topic, Consumer<ConsumerRecord<byte[], byte[]>> look) {
    forEach(RunningHouse.sandbox(), topic, look);
  }

  /** The same, of any house. */
  public static void forEach(
      Sandbox house, Topic topic, Consumer<ConsumerRecord<byte[], byte[]>> look) {
    try (KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(
            config(house), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(topic.topicName()).stream()
              .map(info -> new TopicPartition(info.topic(), info.partition()))
              .toList();
      Map<TopicPartition, Long> ends = new HashMap<>(consumer.endOffsets(partitions));
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      while (ends.entrySet().stream()
          .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
        consumer.poll(Duration.ofMillis(500)).forEach(look);
      }
    }
  }

  /** Where the messages lie that claim to be of this organisation. */
  public static List<Place> of(String org) {
    List<Place> places = new ArrayList<>();
    forEach(
        Topic.EVIDENCE_RAW,
        message -> {
          Header claimed = message.headers().lastHeader(io.proofstream.wire.Header.ORG.key());
          if (claimed != null && org.equals(new String(claimed.value(), UTF_8))) {
            places.add(new Place(message.partition(), message.offset()));
          }
        });
    return places;
  }

  private static Properties config(Sandbox house) {
    Properties config = new Properties();
    config.put("bootstrap.servers", house.endpoints().kafka());
    return config;
  }
}
