package io.proofstream.broker;

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
 * The input topics as the broker has them when a job is built. A topic whose time is the sender's
 * is refused: there every deadline could be moved by whoever sends.
 *
 * @param partitions of each topic
 * @param earliest first offset that the broker still has, per partition
 */
public record InputTopics(
    Broker broker, Map<String, Integer> partitions, Map<TopicPartition, Long> earliest) {

  private static final String BROKER_TIME = "LogAppendTime";

  /** Those that job {@code evidence} reads. */
  public static InputTopics ask(Broker broker) {
    return ask(broker, names());
  }

  public static InputTopics ask(Broker broker, Topic topic) {
    return ask(broker, List.of(topic.topicName()));
  }

  private static InputTopics ask(Broker broker, List<String> names) {
    Properties config = broker.properties();
    config.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 20_000);
    config.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 10_000);
    try (Admin admin = Admin.create(config)) {
      names.forEach(name -> refuseSendersTime(admin, name));
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
      return new InputTopics(broker, partitions, earliest);
    }
  }

  static List<String> names() {
    return Arrays.stream(Topic.values()).filter(Topic::isEvidence).map(Topic::topicName).toList();
  }

  /** Parallelism of a source: a reader without a partition would stop time. */
  int readers(int parallelism) {
    return Math.min(parallelism, partitions.values().stream().mapToInt(n -> n).sum());
  }

  private static void refuseSendersTime(Admin admin, String name) {
    ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, name);
    String type =
        done(admin.describeConfigs(List.of(resource)).all())
            .get(resource)
            .get(TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG)
            .value();
    if (!type.equals(BROKER_TIME)) {
      throw new IllegalStateException(
          "Refused to start: topic %s has %s=%s, so that whoever sends decides what time it is. Set it to %s."
              .formatted(name, TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG, type, BROKER_TIME));
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
