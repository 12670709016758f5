package io.proofstream.broker;

import io.proofstream.broker.pace.PacedSource;
import io.proofstream.message.Entry;
import io.proofstream.message.Message;
import io.proofstream.tables.CutPart;
import io.proofstream.wire.RecordedTime;
import java.time.Duration;
import java.util.Map;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.connector.source.Source;
import org.apache.flink.connector.kafka.source.KafkaSource;
import org.apache.flink.connector.kafka.source.KafkaSourceBuilder;
import org.apache.flink.connector.kafka.source.enumerator.initializer.OffsetsInitializer;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.OffsetResetStrategy;

/**
 * What is read from the input topics.
 *
 * @param messages of tools and people, with their recorded time; ticks are gone, their time stays
 *     in the watermark
 * @param policies messages of topic {@code policy}, likewise
 * @param mistimed messages whose time is not of who gives it, rejected
 * @param cutParts how far each partition was read, before each barrier
 */
public record Messages(
    DataStream<Message> messages,
    DataStream<Message> policies,
    DataStream<Entry> mistimed,
    DataStream<CutPart> cutParts) {

  /**
   * How far one partition may be read ahead of another, and how often that is looked at. Together
   * they bound what waits in state during a replay, and how fast a replay can be: six hours of log
   * every 200 ms, and a day and a half where time is given, so that a story's year takes a minute.
   */
  private static final Map<RecordedTime, Duration> MOST_DRIFT =
      Map.of(RecordedTime.BROKER, Duration.ofHours(6), RecordedTime.GIVEN, Duration.ofHours(36));

  private static final Duration LOOK_EVERY = Duration.ofMillis(200);

  /** How much of a played log is read between two checkpoints at most. */
  private static final Duration MOST_PER_CHECKPOINT = Duration.ofDays(7);

  public static Messages read(
      StreamExecutionEnvironment env, InputTopics topics, Duration clockStepLimit) {
    return read(env, source(topics).build(), topics, clockStepLimit);
  }

  /** Reads to where the topics end now, and stops. */
  public static Messages readToEnd(
      StreamExecutionEnvironment env, InputTopics topics, Duration clockStepLimit) {
    KafkaSource<Arrival> bounded = source(topics).setBounded(OffsetsInitializer.latest()).build();
    return read(env, bounded, topics, clockStepLimit);
  }

  private static Messages read(
      StreamExecutionEnvironment env,
      KafkaSource<Arrival> source,
      InputTopics topics,
      Duration clockStepLimit) {
    int readers = topics.readers(env.getParallelism());
    boolean played = topics.time() == RecordedTime.GIVEN;
    Source<Arrival, ?, ?> paced = played ? new PacedSource<>(source, MOST_PER_CHECKPOINT) : source;
    DataStream<Arrival> arrivals =
        env.fromSource(
                paced,
                time(topics.time()),
                "broker.read-messages",
                TypeInformation.of(Arrival.class))
            .uid("broker.read-messages")
            .setParallelism(readers);
    return stamp(arrivals, topics, clockStepLimit, readers);
  }

  /** The part without a connector. */
  public static Messages stamp(
      DataStream<Arrival> arrivals, InputTopics topics, Duration clockStepLimit, int readers) {
    SingleOutputStreamOperator<Message> stamped =
        arrivals
            .transform(
                "broker.stamp-messages",
                TypeInformation.of(Message.class),
                new StampMessagesOperator(topics.partitions(), topics.time(), clockStepLimit))
            .uid("broker.stamp-messages")
            .setParallelism(readers);
    return new Messages(
        stamped,
        stamped.getSideOutput(StampMessagesOperator.POLICIES),
        stamped.getSideOutput(StampMessagesOperator.MISTIMED),
        stamped.getSideOutput(StampMessagesOperator.CUT_PARTS));
  }

  /**
   * Time is what the broker or the player says, per partition; the slowest partition holds it, none
   * is ever idle.
   */
  public static WatermarkStrategy<Arrival> time(RecordedTime time) {
    return WatermarkStrategy.<Arrival>forMonotonousTimestamps()
        .withTimestampAssigner(
            (arrival, kafkaTime) -> arrival.timed() ? arrival.timestamp() : Long.MIN_VALUE)
        .withWatermarkAlignment("inputs", MOST_DRIFT.get(time), LOOK_EVERY);
  }

  @SuppressWarnings("deprecation") // The connector's own signature asks for it.
  private static KafkaSourceBuilder<Arrival> source(InputTopics topics) {
    KafkaSourceBuilder<Arrival> source = KafkaSource.<Arrival>builder();
    if (topics.time() == RecordedTime.GIVEN) {
      // In small bites of each partition in turn: a large one holds months, and time would stand
      // still until all partitions had theirs, and then leap.
      source
          .setProperty(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, "32768")
          .setProperty(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, "100");
    }
    return source
        .setBootstrapServers(topics.broker().bootstrap())
        .setProperties(topics.broker().properties())
        .setTopics(InputTopics.names())
        .setGroupId("proofstream-evidence")
        .setClientIdPrefix("proofstream-evidence")
        // An offset that is gone is lost evidence: stop and say so, never jump.
        .setStartingOffsets(OffsetsInitializer.offsets(topics.earliest(), OffsetResetStrategy.NONE))
        .setDeserializer(new ArrivalSchema(topics.time()))
        .setProperty("partition.discovery.interval.ms", "-1")
        .setProperty(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
  }
}
