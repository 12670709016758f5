package io.proofstream.broker;

import io.proofstream.wire.RecordedTime;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.connector.kafka.source.reader.deserializer.KafkaRecordDeserializationSchema;
import org.apache.flink.util.Collector;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/** Takes a Kafka record as it is: nothing is read of the value here, so nothing can fail. */
final class ArrivalSchema implements KafkaRecordDeserializationSchema<Arrival> {
  private final String timestampType;

  ArrivalSchema(RecordedTime time) {
    this.timestampType = time.timestampType();
  }

  @Override
  public void deserialize(ConsumerRecord<byte[], byte[]> record, Collector<Arrival> out) {
    Map<String, String> headers = new HashMap<>();
    for (Header header : record.headers()) {
      byte[] value = header.value();
      headers.put(header.key(), value == null ? "" : new String(value, StandardCharsets.UTF_8));
    }
    out.collect(
        new Arrival(
            record.topic(),
            record.partition(),
            record.offset(),
            record.timestamp(),
            record.timestampType().toString().equals(timestampType),
            headers,
            record.value()));
  }

  @Override
  public TypeInformation<Arrival> getProducedType() {
    return TypeInformation.of(Arrival.class);
  }
}
