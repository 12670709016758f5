package io.proofstream.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.proofstream.evidence.Digest;
import io.proofstream.evidence.Origin;
import io.proofstream.message.Reason;
import io.proofstream.message.Rejected;
import java.time.Instant;
import java.util.List;

/** Messages that could not be read. */
final class Rejections {
  static final Origin ORIGIN = new Origin("evidence.raw", 3, 17);

  private Rejections() {}

  static Rejected oldReport() {
    byte[] raw = "{\"SchemaVersion\": 1}".getBytes(UTF_8);
    return new Rejected(
        ORIGIN,
        Instant.parse("2026-11-20T09:30:05Z"),
        "acme",
        Reason.UNSUPPORTED_FORMAT,
        "trivy, SchemaVersion 1",
        "only schema version 2 can be read",
        List.of("ps-org: acme"),
        Digest.ofContent(raw),
        raw);
  }

  static Rejected tombstone() {
    return new Rejected(
        ORIGIN,
        Instant.parse("2026-11-20T09:30:05Z"),
        null,
        Reason.TOMBSTONE,
        null,
        "the message has no value",
        List.of(),
        null,
        null);
  }
}
