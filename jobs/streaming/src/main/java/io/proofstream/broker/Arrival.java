package io.proofstream.broker;

import java.util.Map;

/**
 * A message or a tick as it left the source.
 *
 * @param brokerTime whether the broker gave the timestamp, and not the sender
 */
public record Arrival(
    String topic,
    int partition,
    long offset,
    long timestamp,
    boolean brokerTime,
    Map<String, String> headers,
    byte[] value) {}
