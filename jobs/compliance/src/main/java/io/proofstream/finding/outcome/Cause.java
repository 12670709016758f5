package io.proofstream.finding.outcome;

import io.proofstream.evidence.Origin;
import java.time.Instant;

/**
 * What brings a step about: a piece of evidence, a decision, or that time passed.
 *
 * @param word what it was, for people: scan, policy, exception, time...
 * @param at recorded time of the step; of what time alone brought, its due moment
 * @param occurredAt when it happened, as claimed
 * @param actor who decided, or null where nobody did
 * @param origin null where no message brought it
 */
public record Cause(
    String word,
    Instant at,
    Instant occurredAt,
    String evidenceId,
    String actor,
    Origin origin,
    boolean simulated) {

  /** That time passed. */
  public static Cause time(Instant due) {
    return new Cause("time", due, due, null, null, null, false);
  }
}
