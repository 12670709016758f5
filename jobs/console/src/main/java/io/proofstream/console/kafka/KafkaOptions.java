package io.proofstream.console.kafka;

import io.proofstream.console.Endpoints;
import io.proofstream.console.Problem;
import java.time.Duration;
import picocli.CommandLine.Option;

/** Which Kafka, and how long to wait for it. */
public final class KafkaOptions {
  @Option(names = "--bootstrap", paramLabel = "HOST:PORT", description = "Where Kafka is.")
  private String bootstrap;

  @Option(
      names = "--kafka-config",
      paramLabel = "FILE",
      description = "Properties file with Kafka client settings, such as TLS and SASL.")
  private String config;

  @Option(
      names = "--timeout",
      paramLabel = "SECONDS",
      defaultValue = "10",
      description = "How long to wait for Kafka (default: ${DEFAULT-VALUE}).")
  private int timeoutSeconds;

  /** Whether the options make sense; nothing is touched. */
  public void check() {
    if (timeoutSeconds < 1) {
      throw Problem.usage("--timeout " + timeoutSeconds, "it is no wait at all", "give 1 or more");
    }
  }

  /** Where Kafka is, or null where nothing says. */
  public String addressIfKnown(Endpoints endpoints) {
    return endpoints.kafkaIfKnown(bootstrap);
  }

  public Broker broker(Endpoints endpoints) {
    check();
    return Broker.at(
        endpoints.kafka(bootstrap),
        endpoints.kafkaConfig(config),
        Duration.ofSeconds(timeoutSeconds));
  }
}
