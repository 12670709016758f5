package io.proofstream.oracle;

import java.time.Instant;
import java.util.Map;

/**
 * A message of a log that is made up: when it was recorded, and what it was.
 *
 * @param key of equal ones the order is kept
 */
public record Sent(
    Instant recordedAt, String topic, String key, Map<String, String> headers, byte[] value) {}
