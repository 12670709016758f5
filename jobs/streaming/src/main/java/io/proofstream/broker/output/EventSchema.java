package io.proofstream.broker.output;

import io.proofstream.wire.Topic;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.apache.flink.api.common.serialization.SerializationSchema;
import org.apache.flink.connector.kafka.lineage.DefaultKafkaDatasetFacet;
import org.apache.flink.connector.kafka.lineage.DefaultKafkaDatasetIdentifier;
import org.apache.flink.connector.kafka.lineage.KafkaDatasetFacet;
import org.apache.flink.connector.kafka.lineage.KafkaDatasetFacetProvider;
import org.apache.flink.connector.kafka.sink.KafkaRecordSerializationSchema;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;

/** A CloudEvent as a message. Kafka gives the time, for a replay would write into the past. */
final class EventSchema<T> implements KafkaRecordSerializationSchema<T>, KafkaDatasetFacetProvider {
  private final Topic topic;
  private final String contentType;
  private final SerializationSchema<T> key;
  private final SerializationSchema<T> value;

  EventSchema(
      Topic topic, String contentType, SerializationSchema<T> key, SerializationSchema<T> value) {
    this.topic = topic;
    this.contentType = contentType;
    this.key = key;
    this.value = value;
  }

  @Override
  public ProducerRecord<byte[], byte[]> serialize(
      T event, KafkaSinkContext context, Long timestamp) {
    Header form = new RecordHeader("content-type", contentType.getBytes(StandardCharsets.UTF_8));
    return new ProducerRecord<>(
        topic.topicName(), null, null, key.serialize(event), value.serialize(event), List.of(form));
  }

  /** Where transactions may lie open from before a restart. */
  @Override
  public Optional<KafkaDatasetFacet> getKafkaDatasetFacet() {
    return Optional.of(
        new DefaultKafkaDatasetFacet(
            DefaultKafkaDatasetIdentifier.ofTopics(List.of(topic.topicName()))));
  }
}
