package io.proofstream.judgement.history;

import io.proofstream.judgement.Status;
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

  /**
   * When lost knowledge is a regression.
   *
   * @param lostSince null while it is not lost
   */
  Instant losingAt(Instant lostSince) {
    return lostSince == null ? null : lostSince.plusSeconds(silenceGraceSeconds);
  }

  /**
   * When a regression is over, or no longer as bad, if nothing comes between; null if time alone
   * brings that not.
   *
   * @param standing null if none stands
   * @param since when the status has been so without a break
   */
  Instant endingAt(Standing standing, Status status, Instant since) {
    if (standing == null || status == Status.NOT_ASSESSED) {
      return null;
    }
    boolean better = standing.lostTold() || standing.worst().isWorseThan(status);
    return standing.isOverAt(status) || better ? since.plusSeconds(recoveryHoldSeconds) : null;
  }
}
