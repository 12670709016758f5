package io.proofstream.sandbox.component.kafka;

import io.proofstream.sandbox.component.Progress;
import io.proofstream.sandbox.component.Site;
import io.proofstream.sandbox.state.Ports.Port;
import io.proofstream.sandbox.state.Remembered;
import io.proofstream.sandbox.state.SandboxException;
import io.proofstream.wire.RecordedTime;
import io.proofstream.wire.Topic;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** The topics of {@link Topic}, each as it must be. */
public final class KafkaTopics {
  private static final int PARTITIONS = 4;
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Duration LOOK_EVERY = Duration.ofMillis(100);

  /** Whoever gives the time may give that of many years: a file for each week would be many. */
  private static final long TEN_YEARS = Duration.ofDays(3_650).toMillis();

  private final String bootstrap;
  private final RecordedTime time;

  public KafkaTopics(String bootstrap, RecordedTime time) {
    this.bootstrap = bootstrap;
    this.time = time;
  }

  public static KafkaTopics of(Site site) {
    return new KafkaTopics(site.address(Port.KAFKA), new Remembered(site.state()).time());
  }

  /**
   * Creates what is missing and puts settings back that were changed; refuses another partition
   * count.
   */
  public void ensure(Progress progress) {
    try (Admin admin = admin(bootstrap, PATIENCE)) {
      Set<String> existing = admin.listTopics().names().get();
      List<NewTopic> missing =
          Arrays.stream(Topic.values())
              .filter(topic -> !existing.contains(topic.topicName()))
              .map(
                  topic ->
                      new NewTopic(topic.topicName(), PARTITIONS, (short) 1)
                          .configs(settings(topic)))
              .toList();
      admin.createTopics(missing).all().get();
      awaitKnown(admin);
      verifyPartitions(admin);
      List<String> repaired = repair(admin);
      progress.step(
          "%-12s %d topics%s%s"
              .formatted(
                  "topics",
                  Topic.values().length,
                  missing.isEmpty() ? "" : ", " + missing.size() + " created",
                  repaired.isEmpty() ? "" : ", put back: " + String.join(", ", repaired)));
    } catch (ExecutionException e) {
      throw new SandboxException("Kafka refused the topics: " + e.getCause().getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new SandboxException("interrupted while creating topics", e);
    }
  }

  /** Per partition of the topic, the first offset that Kafka still holds. */
  public Map<Integer, Long> earliestOffsets(Topic topic) {
    try (Admin admin = admin(bootstrap, PATIENCE)) {
      TopicDescription description = describe(admin).get(topic.topicName());
      Map<TopicPartition, OffsetSpec> wanted = new HashMap<>();
      description
          .partitions()
          .forEach(
              partition ->
                  wanted.put(
                      new TopicPartition(topic.topicName(), partition.partition()),
                      OffsetSpec.earliest()));
      Map<Integer, Long> offsets = new TreeMap<>();
      admin
          .listOffsets(wanted)
          .all()
          .get()
          .forEach((partition, result) -> offsets.put(partition.partition(), result.offset()));
      return offsets;
    } catch (ExecutionException e) {
      throw new SandboxException("cannot ask Kafka for offsets: " + e.getCause().getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new SandboxException("interrupted while asking for offsets", e);
    }
  }

  Map<String, String> settings(Topic topic) {
    if (!topic.isInput()) {
      return Map.of();
    }
    // What people did has no other time than the broker's, whatever log is played.
    RecordedTime whose = topic.isEvidence() ? time : RecordedTime.BROKER;
    Map<String, String> settings = new TreeMap<>();
    settings.put("message.timestamp.type", whose.timestampType());
    settings.put("retention.ms", "-1");
    if (whose == RecordedTime.GIVEN) {
      settings.put("segment.ms", String.valueOf(TEN_YEARS));
    }
    return settings;
  }

  static Admin admin(String bootstrap, Duration patience) throws ExecutionException {
    requireListener(bootstrap);
    int millis = Math.toIntExact(patience.toMillis());
    return Admin.create(
        Map.of(
            AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap,
            AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, millis,
            AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, millis));
  }

  /** An admin client retries a closed port until its timeout; asking first is quicker. */
  private static void requireListener(String bootstrap) throws ExecutionException {
    int colon = bootstrap.lastIndexOf(':');
    InetSocketAddress address =
        new InetSocketAddress(
            bootstrap.substring(0, colon), Integer.parseInt(bootstrap.substring(colon + 1)));
    try (Socket socket = new Socket()) {
      socket.connect(address, 1_000);
    } catch (IOException e) {
      throw new ExecutionException("nobody listens on " + bootstrap, e);
    }
  }

  private static Map<String, TopicDescription> describe(Admin admin)
      throws ExecutionException, InterruptedException {
    List<String> names = Arrays.stream(Topic.values()).map(Topic::topicName).toList();
    return admin.describeTopics(names).allTopicNames().get();
  }

  /** A broker that is busy has created a topic before it can say anything of it. */
  private static void awaitKnown(Admin admin) throws ExecutionException, InterruptedException {
    Instant end = Instant.now().plus(PATIENCE);
    while (true) {
      try {
        describe(admin);
        return;
      } catch (ExecutionException e) {
        boolean isNew = e.getCause() instanceof UnknownTopicOrPartitionException;
        if (!isNew || Instant.now().isAfter(end)) {
          throw e;
        }
        Thread.sleep(LOOK_EVERY);
      }
    }
  }

  private static void verifyPartitions(Admin admin)
      throws ExecutionException, InterruptedException {
    for (TopicDescription topic : describe(admin).values()) {
      int partitions = topic.partitions().size();
      if (partitions != PARTITIONS) {
        throw new SandboxException(
            """
            topic %s has %d partitions, not %d: the job's order and receipts rest on that number.
              It cannot be taken back; start over with ./proofstream down --purge\
            """
                .formatted(topic.name(), partitions, PARTITIONS));
      }
    }
  }

  private List<String> repair(Admin admin) throws ExecutionException, InterruptedException {
    Map<ConfigResource, Topic> resources =
        Arrays.stream(Topic.values())
            .collect(
                Collectors.toMap(
                    topic -> new ConfigResource(ConfigResource.Type.TOPIC, topic.topicName()),
                    topic -> topic));
    List<String> repaired = new ArrayList<>();
    Map<ConfigResource, Collection<AlterConfigOp>> changes = new HashMap<>();
    Map<ConfigResource, Config> actual = admin.describeConfigs(resources.keySet()).all().get();
    actual.forEach(
        (resource, config) ->
            settings(resources.get(resource))
                .forEach(
                    (key, value) -> {
                      if (!value.equals(config.get(key).value())) {
                        repaired.add(resource.name() + " " + key + "=" + value);
                        changes
                            .computeIfAbsent(resource, any -> new ArrayList<>())
                            .add(
                                new AlterConfigOp(
                                    new ConfigEntry(key, value), AlterConfigOp.OpType.SET));
                      }
                    }));
    admin.incrementalAlterConfigs(changes).all().get();
    return repaired;
  }
}
