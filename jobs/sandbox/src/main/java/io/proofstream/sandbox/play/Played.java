package io.proofstream.sandbox.play;

import java.time.Instant;
import java.util.Map;

/**
 * A message of a log that is played.
 *
 * @param recordedAt when it was recorded, which the topic keeps
 * @param key messages with the same key stay in their order; null = any partition
 */
public record Played(
    Instant recordedAt, String topic, String key, Map<String, String> headers, byte[] value) {}
