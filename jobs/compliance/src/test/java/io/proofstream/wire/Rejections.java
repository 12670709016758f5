package io.proofstream.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.proofstream.evidence.Digest;
import io.proofstream.evidence.Reason;
import io.proofstream.evidence.Rejected;
import java.time.Instant;

/** Messages that could not be read. */
final class Rejections {
  private Rejections() {}

  static Rejected oldReport() {
    byte[] raw = "{\"SchemaVersion\": 1}".getBytes(UTF_8);
    return new Rejected(
        Examples.ORIGIN,
        Instant.parse("2026-11-20T09:30:05Z"),
        "acme",
        Reason.UNSUPPORTED_FORMAT,
        "trivy, SchemaVersion 1",
        "only schema version 2 can be read",
        Digest.ofContent(raw),
        raw);
  }

  static Rejected tombstone() {
    return new Rejected(
        Examples.ORIGIN,
        Instant.parse("2026-11-20T09:30:05Z"),
        null,
        Reason.TOMBSTONE,
        null,
        "the message has no value",
        null,
        null);
  }
}
