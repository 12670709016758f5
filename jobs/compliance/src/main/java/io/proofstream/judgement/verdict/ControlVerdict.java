package io.proofstream.judgement.verdict;

import io.proofstream.judgement.HeldControl;
import io.proofstream.judgement.Reason;
import io.proofstream.judgement.Status;
import java.time.Instant;

/**
 * How a control stands, by the worst of what it asks.
 *
 * @param reason why nothing is known; null of all but {@link Status#NOT_ASSESSED}
 * @param askedId what decided; null where all that it asks agrees: it passes, or does not apply
 * @param checkId its check
 * @param message for people; names the check that decided
 * @param recommendation what to do; null where nothing is to be done
 * @param lastEvidenceAt the newest evidence of all that it asks
 * @param evidenceCount of all that it asks
 */
public record ControlVerdict(
    HeldControl control,
    Status status,
    Reason reason,
    String askedId,
    String checkId,
    String message,
    String recommendation,
    Instant lastEvidenceAt,
    long evidenceCount) {
  private static final double BEST = 100;
  private static final double HALF = 50;

  /**
   * 0 to 100. Null where it leaves the sums of every score: it does not apply, or nothing is known
   * of it and nothing was lost.
   */
  public Double points() {
    return switch (status) {
      case PASS -> BEST;
      case WARNING -> HALF;
      case FAILED -> 0.0;
      case NOT_ASSESSED -> reason.isLoss() ? 0.0 : null;
      case NOT_APPLICABLE -> null;
    };
  }
}
