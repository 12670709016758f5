package io.proofstream.sandbox.component.kafka;

import io.proofstream.sandbox.component.Component;
import io.proofstream.sandbox.component.Logging;
import io.proofstream.sandbox.component.Service;
import io.proofstream.sandbox.component.Site;
import io.proofstream.sandbox.process.Launch;
import io.proofstream.sandbox.process.Run;
import io.proofstream.sandbox.state.Ports.Port;
import io.proofstream.sandbox.state.Rendered;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;

/** One Kafka broker that is its own controller (KRaft). */
public final class KafkaBroker implements Service {
  private static final Duration PROBE = Duration.ofSeconds(8);

  private final Site site;
  private final Path folder;

  public KafkaBroker(Site site) {
    this.site = site;
    this.folder = site.state().resolve("kafka");
  }

  @Override
  public Component component() {
    return Component.KAFKA;
  }

  @Override
  public Site site() {
    return site;
  }

  @Override
  public List<Port> ports() {
    return List.of(Port.KAFKA, Port.KAFKA_CONTROLLER);
  }

  @Override
  public Launch prepare() {
    Path configuration = Rendered.write(folder.resolve("server.properties"), configuration());
    String logging = Logging.option(folder);
    String classpath = site.classpath("kafka");
    if (!Files.exists(folder.resolve("data/meta.properties"))) {
      format(configuration, classpath, logging);
    }
    return Launch.java(
        folder,
        classpath,
        List.of("-Xms128m", "-Xmx512m", "-XX:MaxDirectMemorySize=128m", logging),
        "kafka.Kafka",
        List.of(configuration.toString()));
  }

  @Override
  public void probe() throws Exception {
    try (Admin admin = KafkaTopics.admin(address(), PROBE)) {
      admin.describeCluster().controller().get(PROBE.toSeconds(), TimeUnit.SECONDS);
    }
  }

  @Override
  public String address() {
    return site.address(Port.KAFKA);
  }

  private void format(Path configuration, String classpath, String logging) {
    Launch format =
        Launch.java(
            folder,
            classpath,
            List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", logging),
            "kafka.tools.StorageTool",
            List.of("format", "-t", clusterId(), "-c", configuration.toString()));
    Run.successfully(
        "formatting Kafka's storage",
        format,
        site.state().log("kafka-format"),
        Duration.ofSeconds(60));
  }

  private static String clusterId() {
    UUID random = UUID.randomUUID();
    ByteBuffer bytes = ByteBuffer.allocate(2 * Long.BYTES);
    bytes.putLong(random.getMostSignificantBits()).putLong(random.getLeastSignificantBits());
    String id = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    // The tool would read a leading hyphen as an option.
    return id.startsWith("-") ? "A" + id.substring(1) : id;
  }

  /** message.max.bytes is left at Kafka's default: the limit that people meet elsewhere. */
  String configuration() {
    return """
    process.roles=broker,controller
    node.id=1
    controller.quorum.voters=1@%2$s
    listeners=PLAINTEXT://%1$s,CONTROLLER://%2$s
    advertised.listeners=PLAINTEXT://%1$s
    inter.broker.listener.name=PLAINTEXT
    controller.listener.names=CONTROLLER
    log.dirs=%3$s
    auto.create.topics.enable=false
    num.partitions=4
    default.replication.factor=1
    group.initial.rebalance.delay.ms=0
    offsets.topic.num.partitions=4
    offsets.topic.replication.factor=1
    transaction.state.log.num.partitions=4
    transaction.state.log.replication.factor=1
    transaction.state.log.min.isr=1
    share.coordinator.state.topic.num.partitions=4
    share.coordinator.state.topic.replication.factor=1
    share.coordinator.state.topic.min.isr=1
    log.cleaner.dedupe.buffer.size=33554432
    """
        .formatted(address(), site.address(Port.KAFKA_CONTROLLER), folder.resolve("data"));
  }
}
