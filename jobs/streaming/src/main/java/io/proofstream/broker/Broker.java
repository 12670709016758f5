package io.proofstream.broker;

import java.io.Serializable;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.apache.kafka.clients.CommonClientConfigs;

/**
 * How to reach Kafka.
 *
 * @param bootstrap {@code --kafka-bootstrap}: host:port
 * @param client what {@code --kafka-config-file} holds: any setting of Kafka's clients, TLS and
 *     SASL above all; never shown, since secrets are in it
 */
public record Broker(String bootstrap, Map<String, String> client) implements Serializable {

  public Broker {
    client = new TreeMap<>(client);
  }

  /** For any client; more may be added. */
  public Properties properties() {
    Properties properties = new Properties();
    properties.putAll(client);
    properties.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, bootstrap);
    return properties;
  }

  @Override
  public String toString() {
    return bootstrap + (client.isEmpty() ? "" : " with " + client.keySet());
  }
}
