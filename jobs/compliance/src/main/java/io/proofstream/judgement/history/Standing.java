package io.proofstream.judgement.history;

import io.proofstream.judgement.Status;
import java.time.Instant;

/**
 * A regression that is not over.
 *
 * @param alertId the alert that stands for it: its last, since a deeper fall replaces the one
 *     before
 * @param from what it fell from; it is over when that is reached again, and held
 * @param told the worst that people were told of; null if that evidence was lost is all
 * @param lostTold people were told that evidence was lost
 * @param acknowledgedBy who has seen that alert; null while nobody has
 * @param attempted what was last tried since that alert; null while nothing was
 */
public record Standing(
    String alertId,
    Status from,
    Status told,
    boolean lostTold,
    Instant fellAt,
    Instant lastFellAt,
    String acknowledgedBy,
    Instant acknowledgedAt,
    Attempted attempted) {

  static Standing first(String alertId, Status from, Status told, Instant at) {
    return new Standing(alertId, from, told, told == null, at, at, null, null, null);
  }

  /** A deeper fall, which nobody has seen yet. */
  Standing deeper(String alert, Status worst, boolean lost, Instant at) {
    return new Standing(alert, from, worst, lost, fellAt, at, null, null, null);
  }

  /** A fall that nobody is told of. */
  Standing again(Instant at) {
    return new Standing(
        alertId, from, told, lostTold, fellAt, at, acknowledgedBy, acknowledgedAt, attempted);
  }

  /** Not over, but no longer as bad, and for long enough: what is worse would be news again. */
  Standing eased(Status held) {
    return new Standing(
        alertId, from, held, false, fellAt, lastFellAt, acknowledgedBy, acknowledgedAt, attempted);
  }

  Standing acknowledged(String actor, Instant at) {
    return new Standing(alertId, from, told, lostTold, fellAt, lastFellAt, actor, at, attempted);
  }

  Standing attempted(Attempted last) {
    return new Standing(
        alertId, from, told, lostTold, fellAt, lastFellAt, acknowledgedBy, acknowledgedAt, last);
  }

  /** Whether people know of what is as bad or worse. */
  boolean covers(Status fallenTo) {
    return told != null && !fallenTo.isWorseThan(told);
  }

  /** Whether that evidence is lost is no news: they were told, or of a failure, which is worse. */
  boolean coversLoss() {
    return lostTold || told == Status.FAILED;
  }

  /** Whether this is as good as it was before. */
  boolean isOverAt(Status status) {
    return status == Status.NOT_APPLICABLE || status.isAssessed() && !status.isWorseThan(from);
  }

  /** As bad as people were told that it is. */
  Status worst() {
    return told == null ? Status.NOT_ASSESSED : told;
  }
}
