package io.proofstream.tracked;

import io.proofstream.judgement.outcome.Command;
import io.proofstream.judgement.outcome.ControlChange;
import io.proofstream.judgement.outcome.ControlEvaluation;
import io.proofstream.judgement.outcome.CurrentControl;
import io.proofstream.judgement.outcome.ScorePoint;
import io.proofstream.measure.addition.MeasuredItem;

/**
 * What comes of judging an organisation: exactly one component is there.
 *
 * @param control as it is after a sitting; the last one of each counts
 */
public record JudgedEntry(
    ControlEvaluation evaluation,
    ControlChange change,
    CurrentControl control,
    ScorePoint score,
    MeasuredItem item,
    Command command) {

  public static JudgedEntry of(ControlEvaluation evaluation) {
    return new JudgedEntry(evaluation, null, null, null, null, null);
  }

  public static JudgedEntry of(ControlChange change) {
    return new JudgedEntry(null, change, null, null, null, null);
  }

  public static JudgedEntry of(CurrentControl control) {
    return new JudgedEntry(null, null, control, null, null, null);
  }

  public static JudgedEntry of(ScorePoint score) {
    return new JudgedEntry(null, null, null, score, null, null);
  }

  public static JudgedEntry of(MeasuredItem item) {
    return new JudgedEntry(null, null, null, null, item, null);
  }

  public static JudgedEntry of(Command command) {
    return new JudgedEntry(null, null, null, null, null, command);
  }
}
