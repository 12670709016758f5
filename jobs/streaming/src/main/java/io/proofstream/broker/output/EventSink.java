package io.proofstream.broker.output;

import io.proofstream.broker.Broker;
import io.proofstream.wire.Topic;
import java.time.Duration;
import org.apache.flink.connector.kafka.sink.KafkaSink;
import org.apache.flink.connector.kafka.sink.TransactionNamingStrategy;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.kafka.clients.producer.ProducerConfig;

/** Puts events on a topic that other systems read. */
final class EventSink {
  /** The longest that a broker allows unless it is told; checkpoints must be quicker. */
  private static final Duration TRANSACTION = Duration.ofMinutes(15);

  /** What waits to be sent, per writer: Kafka's own default would be most of a small heap. */
  private static final long BUFFER_BYTES = 4L << 20;

  private EventSink() {}

  /** In a task of its own, so that a slow broker holds up nothing that shares the stream. */
  static <T> void write(
      DataStream<T> events, Topic topic, EventSchema<T> schema, Broker broker, Delivery delivery) {
    String name = "broker.write-" + topic.topicName();
    events.sinkTo(sink(topic, schema, broker, delivery)).name(name).uid(name).disableChaining();
  }

  static <T> KafkaSink<T> sink(
      Topic topic, EventSchema<T> schema, Broker broker, Delivery delivery) {
    return KafkaSink.<T>builder()
        .setBootstrapServers(broker.bootstrap())
        .setKafkaProducerConfig(broker.properties())
        .setProperty(
            ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, String.valueOf(TRANSACTION.toMillis()))
        .setProperty(ProducerConfig.BUFFER_MEMORY_CONFIG, String.valueOf(BUFFER_BYTES))
        .setDeliveryGuarantee(delivery.guarantee())
        // One per sink, and the same for ever: what a killed job left open is found by it.
        .setTransactionalIdPrefix("proofstream-" + topic.topicName())
        .setTransactionNamingStrategy(TransactionNamingStrategy.POOLING)
        .setRecordSerializer(schema)
        .build();
  }
}
