package io.proofstream.judgement.history;

import io.proofstream.evidence.decision.Attempt;
import io.proofstream.evidence.decision.AttemptResult;
import java.time.Instant;

/** The last attempt to bring back what fell. */
public record Attempted(String action, AttemptResult result, String actor, Instant at) {

  static Attempted of(Attempt said, Instant at) {
    return new Attempted(said.action(), said.result(), said.actor(), at);
  }
}
