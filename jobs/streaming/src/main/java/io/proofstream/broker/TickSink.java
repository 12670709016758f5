package io.proofstream.broker;

import io.proofstream.wire.Header;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.sink2.SinkWriter;
import org.apache.flink.api.connector.sink2.WriterInitContext;
import org.apache.flink.metrics.Counter;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Writes each tick to every partition. No delivery guarantee: a lost tick only delays time until
 * the next, so failures are counted and never thrown, and nothing is flushed.
 */
final class TickSink implements Sink<Long> {
  private final Broker broker;
  private final Map<String, Integer> partitions;

  TickSink(Broker broker, Map<String, Integer> partitions) {
    this.broker = broker;
    this.partitions = partitions;
  }

  @Override
  public SinkWriter<Long> createWriter(WriterInitContext context) {
    Properties config = broker.properties();
    config.put(ProducerConfig.CLIENT_ID_CONFIG, "proofstream-ticks");
    config.put(ProducerConfig.ACKS_CONFIG, "1");
    config.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, false);
    config.put(ProducerConfig.RETRIES_CONFIG, 0);
    config.put(ProducerConfig.LINGER_MS_CONFIG, 0);
    config.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 1_000);
    config.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 3_000);
    config.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 3_000);
    KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer());
    return new Writer(producer, context.metricGroup().counter("failed-ticks"));
  }

  private final class Writer implements SinkWriter<Long> {
    private final KafkaProducer<byte[], byte[]> producer;
    private final Counter failed;

    Writer(KafkaProducer<byte[], byte[]> producer, Counter failed) {
      this.producer = producer;
      this.failed = failed;
    }

    @Override
    public void write(Long tick, Context context) {
      byte[] sequence = Long.toString(tick).getBytes(StandardCharsets.UTF_8);
      partitions.forEach(
          (topic, count) -> {
            for (int partition = 0; partition < count; partition++) {
              send(topic, partition, sequence);
            }
          });
    }

    private void send(String topic, int partition, byte[] sequence) {
      ProducerRecord<byte[], byte[]> tick =
          new ProducerRecord<byte[], byte[]>(
              topic,
              partition,
              (Long) null,
              null,
              null,
              List.of(new RecordHeader(Header.TICK.key(), sequence)));
      try {
        producer.send(
            tick,
            (sent, failure) -> {
              if (failure != null) {
                failed.inc();
              }
            });
      } catch (TimeoutException e) {
        failed.inc();
      }
    }

    @Override
    public void flush(boolean endOfInput) {}

    @Override
    public void close() {
      producer.close(java.time.Duration.ofSeconds(1));
    }
  }
}
