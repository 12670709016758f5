package io.proofstream.judgement.verdict;

import io.proofstream.control.check.Check.Requirement;
import io.proofstream.judgement.Heard;
import io.proofstream.judgement.Measured;
import io.proofstream.judgement.Programme;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/** Answers all that is asked of an organisation. */
public final class Answers {
  private Answers() {}

  /**
   * By the id of what was asked, sorted.
   *
   * @param measured by the same; what is not there, nothing measures
   * @param heard what is not there was never heard of
   */
  public static Map<String, Answer> of(
      Programme programme,
      Map<String, Measured> measured,
      Map<Requirement, Heard> heard,
      Instant at,
      long graceSeconds) {
    Map<String, Answer> answers = new TreeMap<>();
    programme
        .asked()
        .forEach(
            (id, asked) -> {
              Measured known = measured.get(id);
              answers.put(
                  id,
                  known == null
                      ? Answering.unmeasured(asked)
                      : Answering.answer(asked, known, heard, at, graceSeconds));
            });
    return answers;
  }
}
