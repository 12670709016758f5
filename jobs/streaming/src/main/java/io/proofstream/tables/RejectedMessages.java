package io.proofstream.tables;

import io.proofstream.message.Reason;
import io.proofstream.message.Rejected;
import io.proofstream.tables.item.Envelope;
import io.proofstream.tables.spec.TableSpec;

final class RejectedMessages {
  static final TableSpec<Rejected> SPEC =
      Envelope.ofMessage(
          TableSpec.<Rejected>append(
                  "rejected",
                  "Messages that could not become evidence, whole but for quoted secrets, and why."
                      + " Read again after a fix.",
                  "org")
              .text("org", "Organisation, as the message claims; unproven", Rejected::org)
              .word("reason", "Why", Reason.class, Rejected::reason)
              .text("seen", "What was recognised before it failed", Rejected::seen)
              .text("error", "What was wrong and where, without content", Rejected::error)
              .texts("headers", "Headers of the message, each as name: value", Rejected::headers)
              .text("raw_digest", "sha256 of the untouched payload", Rejected::rawDigest)
              .bytes(
                  "raw",
                  "The payload; null for a tombstone or what is kept elsewhere",
                  Rejected::raw),
          Rejected::recordedAt,
          Rejected::origin);

  private RejectedMessages() {}
}
