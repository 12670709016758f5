package io.proofstream.judgement.late;

import io.proofstream.judgement.Reason;
import io.proofstream.judgement.Status;
import io.proofstream.judgement.verdict.Answer;
import io.proofstream.measure.gauge.Figure;
import java.time.Instant;

/**
 * What was answered at the end of one day, and can be answered otherwise if evidence of that time
 * comes late.
 *
 * @param at the day's end
 * @param value null where there was nothing to divide by
 * @param revision 0 of what was said at first
 */
public record Said(
    Instant at,
    Status status,
    Reason reason,
    Double value,
    long numerator,
    long denominator,
    int revision) {

  public static Said first(Instant at, Answer answer, Figure figure) {
    return new Said(
        at,
        answer.status(),
        answer.reason(),
        figure.value(),
        figure.numerator(),
        figure.denominator(),
        0);
  }

  public Said revised(Answer answer, Figure figure) {
    return new Said(
        at,
        answer.status(),
        answer.reason(),
        figure.value(),
        figure.numerator(),
        figure.denominator(),
        revision + 1);
  }

  public Figure figure() {
    return new Figure(value, numerator, denominator);
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
