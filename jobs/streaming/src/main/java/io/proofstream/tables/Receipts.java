package io.proofstream.tables;

import io.proofstream.evidence.Trust;
import io.proofstream.message.Outcome;
import io.proofstream.message.Reason;
import io.proofstream.message.Receipt;
import io.proofstream.tables.item.Envelope;
import io.proofstream.tables.spec.TableSpec;

final class Receipts {
  static final TableSpec<Receipt> SPEC =
      Envelope.ofMessage(
          TableSpec.<Receipt>append(
                  "receipts",
                  "One row per data message of evidence.raw: what came of it. Nothing lost, nothing"
                      + " twice.",
                  "org")
              .text(
                  "org",
                  "Organisation, as the message claims; null if it claims none",
                  Receipt::org)
              .requiredText(
                  "message_id",
                  "Digest of who says what about which asset; equal for a message sent twice",
                  Receipt::messageId)
              .text("collector_id", "Collector, as the message claims", Receipt::collectorId)
              .bigint(
                  "sequence",
                  "The collector's own number of the message; a gap is a message that never came",
                  Receipt::sequence)
              .word("trust", "Whether the collector proved who it is", Trust.class, Receipt::trust)
              .text("source", "Source that read it", Receipt::source)
              .word("outcome", "What came of it", Outcome.class, Receipt::outcome)
              .word("reason", "Why it was rejected", Reason.class, Receipt::reason)
              .integer(
                  "duplicate_of_partition",
                  "Partition of the message accepted before",
                  r -> r.duplicateOf() == null ? null : r.duplicateOf().partition())
              .bigint(
                  "duplicate_of_offset",
                  "Offset of the message accepted before",
                  r -> r.duplicateOf() == null ? null : r.duplicateOf().offset())
              .requiredInteger("rows", "Rows it gave to all other tables together", Receipt::rows)
              .text("raw_digest", "sha256 of the untouched payload", Receipt::rawDigest)
              .requiredBigint("raw_bytes", "Size of the untouched payload", Receipt::rawBytes),
          Receipt::recordedAt,
          Receipt::origin);

  private Receipts() {}
}
