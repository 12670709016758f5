package io.proofstream.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.UncheckedIOException;
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

  /** Value of header {@code content-type}, by which CloudEvents readers know the form. */
  static final String CONTENT_TYPE = "application/cloudevents+json; charset=UTF-8";

  /** Keyed by its source. */
  static <T> CloudEvent<T> of(
      String id, String source, String type, String subject, Instant time, T data) {
    return new CloudEvent<>(
        "1.0", id, source, type, subject, time, "application/json", source, data);
  }

  /** Of what an organisation's evidence led to. */
  static <T> CloudEvent<T> ofOrganisation(
      String org, String id, String type, String subject, Instant time, String key, T data) {
    return new CloudEvent<>(
        "1.0", id, "organisations/" + org, type, subject, time, "application/json", key, data);
  }

  byte[] write(ObjectWriter writer) {
    try {
      return writer.writeValueAsBytes(this);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException("A record of plain values cannot fail to be written", e);
    }
  }
}
