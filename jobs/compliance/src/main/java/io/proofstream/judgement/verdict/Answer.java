package io.proofstream.judgement.verdict;

import io.proofstream.judgement.Measured;
import io.proofstream.judgement.Reason;
import io.proofstream.judgement.Status;
import java.time.Instant;

/**
 * What the evidence says to one question, at one moment.
 *
 * @param reason why nothing is known; null of all but {@link Status#NOT_ASSESSED}
 * @param message for people
 * @param recommendation what to do; null where it passes or does not apply
 * @param missingSince the last that is known of what is missing; null where nothing is, or never
 *     came
 */
public record Answer(
    Status status,
    Reason reason,
    Measured measured,
    String message,
    String recommendation,
    Instant missingSince) {

  public Answer {
    measured = measured == null ? Measured.NOTHING : measured;
  }

  /** The number that was judged; null where none was. */
  public Double value() {
    return status.isAssessed() ? measured.value() : null;
  }
}
