package io.proofstream.broker;

import io.proofstream.message.Entry;
import io.proofstream.message.Rejected;
import io.proofstream.wire.RejectedEvent;
import io.proofstream.wire.Topic;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.flink.connector.base.DeliveryGuarantee;
import org.apache.flink.connector.kafka.sink.KafkaRecordSerializationSchema;
import org.apache.flink.connector.kafka.sink.KafkaSink;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;

/**
 * Topic {@code rejected}: what could not be read, as it happens; repeats after a failure have the
 * same id.
 */
public final class RejectedTopic {
  private RejectedTopic() {}

  public static void write(DataStream<Entry> rejected, Broker broker) {
    KafkaSink<Entry> sink =
        KafkaSink.<Entry>builder()
            .setBootstrapServers(broker.bootstrap())
            .setKafkaProducerConfig(broker.properties())
            .setDeliveryGuarantee(DeliveryGuarantee.AT_LEAST_ONCE)
            .setRecordSerializer(new Schema())
            .build();
    rejected
        .sinkTo(sink)
        .name("broker.write-rejected")
        .uid("broker.write-rejected")
        .disableChaining();
  }

  private static final class Schema implements KafkaRecordSerializationSchema<Entry> {
    private static final Header CONTENT_TYPE =
        new RecordHeader(
            "content-type", RejectedEvent.CONTENT_TYPE.getBytes(StandardCharsets.UTF_8));

    @Override
    public ProducerRecord<byte[], byte[]> serialize(
        Entry entry, KafkaSinkContext context, Long timestamp) {
      Rejected rejected = entry.rejected();
      return new ProducerRecord<>(
          Topic.REJECTED.topicName(),
          null,
          null,
          RejectedEvent.key(rejected),
          RejectedEvent.write(rejected),
          List.of(CONTENT_TYPE));
    }
  }
}
