package io.proofstream.measure.posture.finding;

import io.proofstream.finding.FindingState;
import java.time.Instant;

/**
 * What a finding went through since it was first detected, as far as its states showed; of each the
 * first time, null if it never did.
 *
 * @param evaluatedAt somebody judged what it can do
 * @param triagedAt somebody moved it, or says that it is gone
 * @param exceptedAt somebody accepted or dismissed it
 * @param closedAt it was gone
 * @param ownDeadlineAt until when the organisation's own promise last gave it
 */
public record FindingPast(
    Instant evaluatedAt,
    Instant triagedAt,
    Instant exceptedAt,
    Instant closedAt,
    Instant ownDeadlineAt) {
  public static final FindingPast NONE = new FindingPast(null, null, null, null, null);

  /** Of one that was gone, of which nothing else is known any more. */
  static FindingPast closed(Instant at) {
    return new FindingPast(null, null, null, at, null);
  }

  FindingPast promised(Instant deadline) {
    return new FindingPast(evaluatedAt, triagedAt, exceptedAt, closedAt, deadline);
  }

  /** With what the finding shows of itself now. */
  FindingPast with(FindingNote finding) {
    return new FindingPast(
        first(evaluatedAt, finding.evaluatedAt()),
        first(triagedAt, finding.isInHand() ? finding.stateSinceAt() : null),
        first(exceptedAt, finding.exceptionId() == null ? null : finding.stateSinceAt()),
        first(closedAt, finding.state() == FindingState.FIXED ? finding.closedAt() : null),
        ownDeadlineAt);
  }

  private static Instant first(Instant known, Instant now) {
    boolean isEarlier = now != null && (known == null || now.isBefore(known));
    return isEarlier ? now : known;
  }
}
