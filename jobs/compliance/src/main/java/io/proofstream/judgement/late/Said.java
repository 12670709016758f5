package io.proofstream.judgement.late;

import io.proofstream.judgement.Reason;
import io.proofstream.judgement.Status;
import io.proofstream.judgement.verdict.Answer;
import io.proofstream.measure.figure.Figure;
import java.time.Instant;

/**
 * What was answered at the end of one day, and can be answered otherwise if evidence of that time
 * comes late.
 *
 * @param at the day's end
 * @param figure the number that was judged
 * @param revision 0 of what was said at first
 */
public record Said(Instant at, Status status, Figure figure, int revision) {

  public Said revised(Answer answer, Figure other) {
    return new Said(at, answer.status(), other, revision + 1);
  }

  /**
   * Whether numbers decided it. Where nobody was heard, or nobody proved to be alive, that stays
   * so: what comes late was not known then.
   */
  public static boolean isOfNumbers(Answer answer) {
    Reason reason = answer.reason();
    return reason == null || reason == Reason.TOO_FEW || reason == Reason.NO_OCCURRENCES;
  }
}
