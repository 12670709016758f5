package io.proofstream.judgement.sitting;

import io.proofstream.judgement.Heard;
import io.proofstream.judgement.Measured;
import io.proofstream.judgement.Need;
import java.util.Set;

/** What is put before the judge, who asks for what he wants to look at. */
public interface Brief {
  /** Ids of what is asked whose numbers may be others than at the last sitting. */
  Set<String> changed();

  /** What was measured for a question; null if nothing measures it. */
  Measured measured(String askedId);

  /** Who was heard of what questions need. */
  Heard heard(Need need);
}
