package io.proofstream.broker;

import io.proofstream.wire.RecordedTime;
import io.proofstream.wire.Topic;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;

/**
 * The input topics as the broker has them when a job is built. A topic where somebody else gives
 * the time is refused: there every deadline could be moved by whoever sends.
 *
 * @param time who gives it
 * @param partitions of each topic
 * @param earliest first offset that the broker still has, per partition
 */
public record InputTopics(
    Broker broker,
    RecordedTime time,
    Map<String, Integer> partitions,
    Map<TopicPartition, Long> earliest) {

  /** Those that job {@code evidence} reads. */
  public static InputTopics ask(Broker broker, RecordedTime time) {
    return ask(broker, time, names());
  }

  /** One whose time is the broker's. */
  public static InputTopics ask(Broker broker, Topic topic) {
    return ask(broker, RecordedTime.BROKER, List.of(topic.topicName()));
  }

  private static InputTopics ask(Broker broker, RecordedTime time, List<String> names) {
    Properties config = broker.properties();
    config.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 20_000);
    config.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 10_000);
    try (Admin admin = Admin.create(config)) {
      names.forEach(name -> refuseOthersTime(name, timestampType(admin, name), time));
      Map<String, Integer> partitions = new HashMap<>();
      Map<TopicPartition, OffsetSpec> wanted = new HashMap<>();
      for (TopicDescription topic : done(admin.describeTopics(names).allTopicNames()).values()) {
        partitions.put(topic.name(), topic.partitions().size());
        topic
            .partitions()
            .forEach(
                p ->
                    wanted.put(
                        new TopicPartition(topic.name(), p.partition()), OffsetSpec.earliest()));
      }
      Map<TopicPartition, Long> earliest = new HashMap<>();
      Map<TopicPartition, ListOffsetsResultInfo> found = done(admin.listOffsets(wanted).all());
      found.forEach((partition, offset) -> earliest.put(partition, offset.offset()));
      return new InputTopics(broker, time, partitions, earliest);
    }
  }

  static List<String> names() {
    return Arrays.stream(Topic.values()).filter(Topic::isEvidence).map(Topic::topicName).toList();
  }

  /** Parallelism of a source: a reader without a partition would stop time. */
  int readers(int parallelism) {
    return Math.min(parallelism, partitions.values().stream().mapToInt(n -> n).sum());
  }

  private static String timestampType(Admin admin, String name) {
    ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, name);
    return done(admin.describeConfigs(List.of(resource)).all())
        .get(resource)
        .get(TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG)
        .value();
  }

  static void refuseOthersTime(String name, String type, RecordedTime time) {
    if (!type.equals(time.timestampType())) {
      String setting = TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG;
      String why =
          switch (time) {
            case BROKER -> "whoever sends decides what time it is";
            case GIVEN -> "the times of the log that is played are lost (--time given)";
          };
      throw new IllegalStateException(
          "Refused to start: topic %s has %s=%s, so that %s. Set it to %s."
              .formatted(name, setting, type, why, time.timestampType()));
    }
  }

  private static <T> T done(KafkaFuture<T> future) {
    try {
      return future.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(
          "The broker did not answer as hoped: " + e.getCause().getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while asking the broker", e);
    }
  }
}
