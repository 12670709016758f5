package io.proofstream.judgement.verdict;

import io.proofstream.control.check.Check.Requirement;
import io.proofstream.judgement.Heard;
import io.proofstream.judgement.Reason;
import java.time.Instant;

/**
 * Whether what a check requires still comes.
 *
 * @param requirement what must come
 * @param reason never connected, silent or stale; null if all is well
 * @param since the last that is known; null if it never came
 * @param alive who sends it proved to be alive all through the window
 */
public record Hearing(Requirement requirement, Reason reason, Instant since, boolean alive) {

  /**
   * A sign of life is as good as evidence: who is alive and sends nothing has nothing to tell. What
   * was heard exactly as long ago as it may be still counts.
   *
   * @param graceSeconds how much later than promised is still no news
   */
  public static Hearing of(Requirement requirement, Heard heard, Instant at, long graceSeconds) {
    Instant limit = at.minusSeconds(requirement.everySeconds() + graceSeconds);
    if (heard.firstAt() == null && !heard.aliveThroughout()) {
      return new Hearing(requirement, Reason.NEVER_CONNECTED, null, false);
    }
    if (isBefore(heard.lastHeardAt(), limit)) {
      return new Hearing(requirement, Reason.SILENT, heard.lastHeardAt(), heard.aliveThroughout());
    }
    boolean comes = heard.lastArrivedAt() != null && !heard.lastArrivedAt().isBefore(limit);
    if (comes && isBefore(heard.lastOccurredAt(), limit)) {
      Instant told = heard.lastOccurredAt();
      return new Hearing(requirement, Reason.STALE, told, heard.aliveThroughout());
    }
    return new Hearing(requirement, null, heard.lastHeardAt(), heard.aliveThroughout());
  }

  /** Whether every answer that rests on the other would be the same by this one. */
  public boolean saysAsMuchAs(Hearing other) {
    boolean isFine = reason == null && other != null && other.reason == null;
    return isFine ? alive == other.alive : equals(other);
  }

  /** What is missing, for people, of one that has a reason. */
  public String message() {
    return Missing.heard(this);
  }

  /** What to do about it. */
  public String advice() {
    return Missing.advice(reason);
  }

  private static boolean isBefore(Instant moment, Instant limit) {
    return moment != null && moment.isBefore(limit);
  }
}
