package io.proofstream.console.kafka;

import io.proofstream.console.Endpoints;
import java.time.Duration;
import picocli.CommandLine.Option;

/** Which Kafka. */
public final class KafkaOptions {
  @Option(names = "--bootstrap", paramLabel = "HOST:PORT", description = "Where Kafka is.")
  private String bootstrap;

  @Option(
      names = "--kafka-config",
      paramLabel = "FILE",
      description = "Properties file with Kafka client settings, such as TLS and SASL.")
  private String config;

  /** Where Kafka is, or null where nothing says. */
  public String addressIfKnown(Endpoints endpoints) {
    return endpoints.kafkaIfKnown(bootstrap);
  }

  public Broker broker(Endpoints endpoints, Duration timeout) {
    return Broker.at(endpoints.kafka(bootstrap), endpoints.kafkaConfig(config), timeout);
  }
}
