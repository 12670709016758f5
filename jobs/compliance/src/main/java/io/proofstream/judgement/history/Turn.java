package io.proofstream.judgement.history;

import io.proofstream.judgement.Reason;
import io.proofstream.judgement.Status;
import java.time.Instant;

/**
 * Something that happened to the answers to one question.
 *
 * @param at when: the moment judged for, or when time alone made it due
 * @param oldStatus of a fall or rise the last that evidence said, of others the last answer; null
 *     at the first
 * @param alertId the alert that it raises, or that stands meanwhile; null if none does
 * @param endsAlertId the alert that it ends or replaces
 * @param isTold an alert is raised by it
 */
public record Turn(
    What what,
    Instant at,
    Status oldStatus,
    Status newStatus,
    Reason reason,
    String alertId,
    String endsAlertId,
    boolean isTold) {

  /** What happened. */
  public enum What {
    /** The first answer ever. */
    FIRST,
    FELL,
    /** For so long nothing is known that this is as bad as a fall. */
    LOST,
    ROSE,
    /** Neither up nor down: nothing is known, or again, or it no longer applies. */
    CHANGED,
    /** Not as good as it was, but better, and for long enough. */
    EASED,
    /** As good as it was, and for long enough. */
    RECOVERED,
    /** The question is asked no more. */
    DROPPED,
    ACKNOWLEDGED,
    /** Somebody tried to bring it back, which changes no answer. */
    ATTEMPTED
  }
}
