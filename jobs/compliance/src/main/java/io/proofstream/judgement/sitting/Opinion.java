package io.proofstream.judgement.sitting;

import io.proofstream.judgement.Need;
import io.proofstream.judgement.verdict.Answer;
import io.proofstream.judgement.verdict.ControlVerdict;
import io.proofstream.judgement.verdict.Hearing;
import java.util.Map;

/**
 * What the judge thought at the last sitting, so that he looks again only at what changed. Who lost
 * it looks at everything again, and rules the same.
 *
 * @param answers by the id of what was asked
 * @param verdicts by scope and control
 */
public record Opinion(
    Map<Need, Hearing> hearings,
    Map<String, Answer> answers,
    Map<String, ControlVerdict> verdicts) {
  public static final Opinion NONE = new Opinion(Map.of(), Map.of(), Map.of());
}
