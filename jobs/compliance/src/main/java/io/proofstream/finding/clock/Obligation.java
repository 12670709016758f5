package io.proofstream.finding.clock;

import java.time.Instant;

/**
 * One promise that binds a finding, with its own clock.
 *
 * @param id {@code policy}, or a framework's
 * @param startRule which of the finding's dates it starts from, lower case
 * @param windowSeconds 0 where the deadline is a date that somebody else names
 * @param decidedAt when the verdict fell; null while it is pending
 */
public record Obligation(
    String id,
    Instant start,
    String startRule,
    long windowSeconds,
    Instant deadline,
    Verdict verdict,
    Instant decidedAt) {

  public Obligation decided(Verdict as, Instant at) {
    return new Obligation(id, start, startRule, windowSeconds, deadline, as, at);
  }

  /** What becomes of it when the finding was gone at {@code stop}. */
  public Obligation settled(Instant stop) {
    boolean inTime = isInTime(stop, deadline);
    return switch (verdict) {
      case PENDING -> decided(inTime ? Verdict.MET : Verdict.MISSED, stop);
      case MISSED -> inTime ? decided(Verdict.WITHDRAWN, stop) : this;
      case MET, WITHDRAWN, LIFTED -> this;
    };
  }

  public static boolean isInTime(Instant stop, Instant deadline) {
    return deadline != null && !stop.isAfter(deadline);
  }

  /** Whether the two ask for the same, whatever became of it. */
  public boolean asks(Obligation other) {
    return id.equals(other.id)
        && deadline.equals(other.deadline)
        && start.equals(other.start)
        && windowSeconds == other.windowSeconds;
  }
}
