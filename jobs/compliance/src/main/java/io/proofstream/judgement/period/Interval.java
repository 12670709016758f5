package io.proofstream.judgement.period;

import io.proofstream.judgement.Reason;
import io.proofstream.judgement.Status;
import java.time.Duration;
import java.time.Instant;

/**
 * A stretch of time in which a control stood at one status: from, inclusive, to, exclusive.
 *
 * @param reason why nothing was known; null where something was
 * @param to null where it lasts
 * @param cause the check that decided; null where all agreed
 * @param message what was found, for people
 */
public record Interval(
    Status status, Reason reason, Instant from, Instant to, String cause, String message) {

  boolean isNotEmpty() {
    return from.isBefore(to);
  }

  long seconds() {
    return Duration.between(from, to).toSeconds();
  }

  /** The part of it between the two. */
  Interval within(Instant start, Instant end) {
    Instant first = from.isBefore(start) ? start : from;
    Instant last = to == null || to.isAfter(end) ? end : to;
    return new Interval(status, reason, first, last, cause, message);
  }

  /** Whether what was known was lost. */
  boolean isLoss() {
    return status == Status.NOT_ASSESSED && reason != null && reason.isLoss();
  }

  /** Whether it says something against the control: it failed, warned, or was lost from sight. */
  boolean deviates() {
    return status == Status.WARNING || status == Status.FAILED || isLoss();
  }
}
