package io.proofstream.wire;

import java.time.Instant;

/**
 * A CloudEvents 1.0 event in structured JSON.
 *
 * @param id deterministic, so that readers recognise a repeat
 * @param partitionkey the Kafka key, as the partitioning extension has it
 */
record CloudEvent<T>(
    String specversion,
    String id,
    String source,
    String type,
    String subject,
    Instant time,
    String datacontenttype,
    String partitionkey,
    T data) {

  static <T> CloudEvent<T> of(
      String id, String source, String type, String subject, Instant time, T data) {
    return new CloudEvent<>(
        "1.0", id, source, type, subject, time, "application/json", source, data);
  }
}
