package io.proofstream.broker;

import java.util.Map;

/**
 * A message or a tick as it left the source.
 *
 * @param timed whether the timestamp is of who gives the time here, the broker or the log's player
 */
public record Arrival(
    String topic,
    int partition,
    long offset,
    long timestamp,
    boolean timed,
    Map<String, String> headers,
    byte[] value) {}
