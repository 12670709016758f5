package io.proofstream.judgement.sitting.minutes;

import io.proofstream.judgement.Asked;
import io.proofstream.judgement.late.Said;
import io.proofstream.judgement.outcome.ControlEvaluation;
import io.proofstream.judgement.sitting.Bench;
import io.proofstream.judgement.verdict.Answer;
import java.time.Instant;

/** Writes down that late evidence answers a question otherwise than was said. */
public final class Revision {
  private Revision() {}

  /**
   * @param said what the row takes the place of
   * @param now when the evidence had come
   */
  public static ControlEvaluation of(
      Bench bench, Asked asked, Answer answer, Said said, Instant now) {
    return new Evaluations(bench, said.at()).late(asked, answer, said, now);
  }
}
