package io.proofstream.judgement.history;

import java.time.Duration;
import java.time.Instant;

/**
 * How long what may be a passing whim has to last before it counts.
 *
 * @param silenceGraceSeconds how long nothing may be known before that is a regression
 * @param recoveryHoldSeconds how long what has recovered must stay so before anybody is told
 */
public record Pace(long silenceGraceSeconds, long recoveryHoldSeconds) {
  /**
   * A day: every rhythm that evidence comes in, nightly scans and working hours, has then been seen
   * once, so what still holds is no accident of the hour.
   */
  public static final Duration RECOVERY_HOLD = Duration.ofDays(1);

  public static Pace of(long silenceGraceSeconds) {
    return new Pace(silenceGraceSeconds, RECOVERY_HOLD.toSeconds());
  }

  Instant lostAt(Instant since) {
    return since.plusSeconds(silenceGraceSeconds);
  }

  Instant heldAt(Instant since) {
    return since.plusSeconds(recoveryHoldSeconds);
  }
}
