package io.proofstream.broker;

import io.proofstream.evidence.Origin;
import io.proofstream.message.Message;
import io.proofstream.wire.RecordedTime;
import io.proofstream.wire.Topic;
import java.time.Instant;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.connector.kafka.source.KafkaSource;
import org.apache.flink.connector.kafka.source.enumerator.initializer.OffsetsInitializer;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.OffsetResetStrategy;

/**
 * What lies on topic {@code audit}, with the broker's time. Nothing here waits for time to pass.
 */
public final class AuditMessages {
  private AuditMessages() {}

  /**
   * @param topics of which one is {@code audit}
   */
  public static DataStream<Message> read(StreamExecutionEnvironment env, InputTopics topics) {
    return env.fromSource(source(topics), WatermarkStrategy.noWatermarks(), "broker.read-actions")
        .uid("broker.read-actions")
        .setParallelism(1)
        .map(AuditMessages::message, TypeInformation.of(Message.class))
        .name("broker.stamp-actions")
        .uid("broker.stamp-actions")
        .setParallelism(1);
  }

  public static Message message(Arrival arrival) {
    return new Message(
        new Origin(arrival.topic(), arrival.partition(), arrival.offset()),
        Instant.ofEpochMilli(arrival.timestamp()),
        arrival.headers(),
        arrival.value());
  }

  @SuppressWarnings("deprecation") // The connector's own signature asks for it.
  private static KafkaSource<Arrival> source(InputTopics topics) {
    return KafkaSource.<Arrival>builder()
        .setBootstrapServers(topics.broker().bootstrap())
        .setProperties(topics.broker().properties())
        .setTopics(Topic.AUDIT.topicName())
        .setGroupId("proofstream-audit")
        .setClientIdPrefix("proofstream-audit")
        // An offset that is gone is an action nobody will ever see: stop and say so, never jump.
        .setStartingOffsets(OffsetsInitializer.offsets(topics.earliest(), OffsetResetStrategy.NONE))
        .setDeserializer(new ArrivalSchema(RecordedTime.BROKER))
        .setProperty("partition.discovery.interval.ms", "-1")
        .setProperty(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed")
        .build();
  }
}
