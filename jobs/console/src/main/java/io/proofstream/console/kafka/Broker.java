package io.proofstream.console.kafka;

import io.proofstream.console.Problem;
import io.proofstream.wire.Topic;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** The Kafka cluster behind one address; every wait for it is bounded. */
public final class Broker {
  private static final int BATCH_BYTES = 16_384;
  private static final long BUFFER_BYTES = 32L << 20;

  private final String bootstrap;
  private final Duration timeout;
  private final Properties settings;

  private Broker(String bootstrap, Duration timeout, Properties settings) {
    this.bootstrap = bootstrap;
    this.timeout = timeout;
    this.settings = settings;
  }

  /**
   * Touches nothing yet.
   *
   * @param configFile further client settings, or null
   */
  public static Broker at(String bootstrap, String configFile, Duration timeout) {
    Properties settings = configFile == null ? new Properties() : read(Path.of(configFile));
    String millis = String.valueOf(timeout.toMillis());
    settings.put("bootstrap.servers", bootstrap);
    settings.put("client.id", "proofstream-publish");
    settings.put("request.timeout.ms", millis);
    settings.put("socket.connection.setup.timeout.ms", millis);
    return new Broker(bootstrap, timeout, settings);
  }

  public String bootstrap() {
    return bootstrap;
  }

  /** The largest batch that the topic takes, as the broker says now. */
  public int messageLimit(Topic topic) {
    ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic.topicName());
    Properties properties = copy();
    properties.put("default.api.timeout.ms", String.valueOf(timeout.toMillis()));
    try (Admin admin = Admin.create(properties)) {
      Config config =
          admin
              .describeConfigs(List.of(resource))
              .values()
              .get(resource)
              .toCompletionStage()
              .toCompletableFuture()
              .get();
      return Integer.parseInt(config.get(TopicConfig.MAX_MESSAGE_BYTES_CONFIG).value());
    } catch (ExecutionException e) {
      throw explain(topic, e.getCause());
    } catch (KafkaException e) {
      throw misconfigured(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw explain(topic, e);
    }
  }

  /** A producer that loses nothing, repeats nothing and keeps the order of the files. */
  public Producer<byte[], byte[]> producer(int messageLimit) {
    Properties properties = copy();
    properties.put("acks", "all");
    properties.put("enable.idempotence", "true");
    properties.put("linger.ms", "0");
    properties.put("max.block.ms", String.valueOf(timeout.toMillis()));
    properties.put("delivery.timeout.ms", String.valueOf(timeout.toMillis()));
    properties.put("max.request.size", String.valueOf(messageLimit));
    // The limit holds for a batch, so batches of many small files must stay below it too.
    properties.put("batch.size", String.valueOf(Math.min(BATCH_BYTES, messageLimit)));
    properties.put("buffer.memory", String.valueOf(Math.max(BUFFER_BYTES, 2L * messageLimit)));
    // The limit is checked before compression; it must mean the same before and after.
    properties.put("compression.type", "none");
    try {
      return new KafkaProducer<>(properties, new ByteArraySerializer(), new ByteArraySerializer());
    } catch (KafkaException e) {
      throw misconfigured(e);
    }
  }

  /** What is made of all that the topic holds, by a reader as {@link #reader} gives it. */
  public <T> T read(Topic topic, Function<Consumer<byte[], byte[]>, T> made) {
    try (Consumer<byte[], byte[]> reader = reader(topic, true)) {
      return made.apply(reader);
    } catch (KafkaException e) {
      throw explain(topic, e);
    }
  }

  /**
   * A reader of all partitions of the topic, which belongs to no group and leaves no trace. Of what
   * was sent in transactions it sees what was committed.
   *
   * @param fromBeginning all that Kafka still holds, else what comes from now on
   */
  public Consumer<byte[], byte[]> reader(Topic topic, boolean fromBeginning) {
    Properties properties = copy();
    properties.put("client.id", "proofstream-read");
    properties.put("isolation.level", "read_committed");
    properties.put("enable.auto.commit", "false");
    properties.put("allow.auto.create.topics", "false");
    properties.put("auto.offset.reset", "earliest");
    properties.put("default.api.timeout.ms", String.valueOf(timeout.toMillis()));
    Consumer<byte[], byte[]> consumer = null;
    try {
      consumer =
          new KafkaConsumer<>(properties, new ByteArrayDeserializer(), new ByteArrayDeserializer());
      place(consumer, topic, fromBeginning);
      return consumer;
    } catch (KafkaException e) {
      if (consumer == null) {
        throw misconfigured(e);
      }
      consumer.close(CloseOptions.timeout(Duration.ZERO));
      throw explain(topic, e);
    }
  }

  private static void place(Consumer<byte[], byte[]> consumer, Topic topic, boolean fromBeginning) {
    List<TopicPartition> partitions =
        consumer.partitionsFor(topic.topicName()).stream()
            .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
            .toList();
    if (partitions.isEmpty()) {
      throw new UnknownTopicOrPartitionException(topic.topicName());
    }
    consumer.assign(partitions);
    if (fromBeginning) {
      consumer.seekToBeginning(partitions);
    } else {
      consumer.seekToEnd(partitions);
    }
    // Asked now: what comes while we start is not to be missed.
    partitions.forEach(consumer::position);
  }

  private Problem explain(Topic topic, Throwable cause) {
    if (cause instanceof UnknownTopicOrPartitionException) {
      return Problem.failed(
              "Kafka at " + bootstrap + " has no topic " + topic.topicName(),
              "it was never created there, or this is another cluster",
              "./proofstream up creates it on the cluster that it starts")
          .causedBy(cause);
    }
    if (cause instanceof AuthenticationException || cause instanceof AuthorizationException) {
      return Problem.failed(
              "Kafka at " + bootstrap + " refuses us",
              cause.getMessage(),
              "--kafka-config names a file with credentials; publishing needs the rights Write and"
                  + " DescribeConfigs, reading the right Read, on topic "
                  + topic.topicName())
          .causedBy(cause);
    }
    return unanswered("nothing usable within " + timeout.toSeconds() + " s", cause);
  }

  private Problem unanswered(String why, Throwable cause) {
    return Problem.unreachable(
            "Kafka does not answer at " + bootstrap,
            why + "; nothing was sent",
            "./proofstream status shows what runs, ./proofstream up starts what does not")
        .causedBy(cause);
  }

  private Problem misconfigured(KafkaException e) {
    Throwable cause = e.getCause() == null ? e : e.getCause();
    // Kafka calls an unknown host a wrong setting; to a person it is a server that is not there.
    if (String.valueOf(cause.getMessage()).startsWith("No resolvable bootstrap")) {
      return unanswered("its host name is unknown here", e);
    }
    return Problem.failed(
            "cannot become a client of Kafka at " + bootstrap,
            cause.getMessage() + "; nothing was sent",
            "check --bootstrap (host:port,...) and the file of --kafka-config, if any")
        .causedBy(e);
  }

  private Properties copy() {
    Properties copy = new Properties();
    copy.putAll(settings);
    return copy;
  }

  private static Properties read(Path file) {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      properties.load(reader);
      return properties;
    } catch (IOException | IllegalArgumentException e) {
      throw Problem.failed(
              "cannot read the Kafka settings in " + file,
              e.toString(),
              "--kafka-config names a properties file; nothing was sent")
          .causedBy(e);
    }
  }
}
