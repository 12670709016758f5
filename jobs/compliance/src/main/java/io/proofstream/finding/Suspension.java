package io.proofstream.finding;

import io.proofstream.evidence.decision.ExceptionKind;
import java.time.Instant;

/**
 * Why a clock stands still.
 *
 * @param exceptionId or the VEX statement's evidence id
 * @param until when it ends by itself, or null
 * @param warnAt when somebody is told that it ends, or null once they were
 * @param checkAt when somebody is to look next whether the reason still holds, or null
 */
public record Suspension(
    String exceptionId,
    ExceptionKind kind,
    Instant since,
    Instant until,
    Instant warnAt,
    Instant checkAt) {

  public Suspension told() {
    return new Suspension(exceptionId, kind, since, until, null, checkAt);
  }

  /** Not beyond its end. */
  public Suspension toBeCheckedAt(Instant next) {
    boolean isOverThen = until != null && !next.isBefore(until);
    return new Suspension(exceptionId, kind, since, until, warnAt, isOverThen ? null : next);
  }
}
