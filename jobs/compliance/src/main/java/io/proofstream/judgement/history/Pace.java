package io.proofstream.judgement.history;

import io.proofstream.policy.Scanning;
import java.time.Instant;

/**
 * How long what may be a passing whim has to last before it counts.
 *
 * @param silenceGraceSeconds how long nothing may be known before that is a regression
 * @param recoveryHoldSeconds how long what has recovered must stay so before anybody is told
 */
public record Pace(long silenceGraceSeconds, long recoveryHoldSeconds) {
  public static Pace of(Scanning scanning) {
    return new Pace(scanning.silenceGraceSeconds(), scanning.recoveryHoldSeconds());
  }

  Instant lostAt(Instant since) {
    return since.plusSeconds(silenceGraceSeconds);
  }

  Instant heldAt(Instant since) {
    return since.plusSeconds(recoveryHoldSeconds);
  }
}
