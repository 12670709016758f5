package io.proofstream.message;

import io.proofstream.evidence.Origin;
import io.proofstream.evidence.Trust;
import java.time.Instant;

/**
 * The proof that a message was dealt with: exactly one per data offset, for ever.
 *
 * @param sequence the collector's number of the message, so that a gap shows; or null
 * @param reason why it was rejected, or null
 * @param duplicateOf where the same evidence was accepted before, or null
 * @param rows rows that this message gave to all other tables together
 */
public record Receipt(
    String messageId,
    Origin origin,
    Instant recordedAt,
    String org,
    String collectorId,
    Long sequence,
    Trust trust,
    String source,
    Outcome outcome,
    Reason reason,
    Origin duplicateOf,
    int rows,
    String rawDigest,
    long rawBytes) {

  Receipt as(Outcome newOutcome, Origin firstSeen) {
    int newRows = newOutcome == Outcome.ACCEPTED ? rows : 0;
    return copy(messageId, trust, newOutcome, reason, firstSeen, newRows);
  }

  /** From a collector that proved who it is. */
  Receipt proven(String provenId) {
    return copy(provenId, Trust.VERIFIED, outcome, reason, duplicateOf, rows);
  }

  /** Its rejection is the one row that is left of it. */
  Receipt refused(Reason why) {
    return copy(messageId, trust, Outcome.REJECTED, why, null, 1);
  }

  private Receipt copy(
      String id, Trust who, Outcome newOutcome, Reason why, Origin firstSeen, int newRows) {
    return new Receipt(
        id,
        origin,
        recordedAt,
        org,
        collectorId,
        sequence,
        who,
        source,
        newOutcome,
        why,
        firstSeen,
        newRows,
        rawDigest,
        rawBytes);
  }
}
