package io.proofstream.judgement.sitting;

import io.proofstream.control.check.Check.Requirement;
import io.proofstream.judgement.Heard;
import io.proofstream.judgement.Measured;
import io.proofstream.judgement.Need;
import io.proofstream.judgement.Question;
import java.util.Map;
import java.util.Set;

/** What a test puts before the judge: all of it may have changed, whatever the window. */
record Papers(Map<String, Measured> measured, Map<Requirement, Heard> heard) implements Brief {
  @Override
  public Set<String> changed() {
    return measured.keySet();
  }

  @Override
  public Measured measured(String askedId) {
    return measured.get(askedId);
  }

  @Override
  public Heard heard(Need need) {
    return heard.getOrDefault(need.requirement(), Question.NEVER_HEARD);
  }
}
