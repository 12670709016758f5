package io.proofstream.measure.metric.subject;

import io.proofstream.measure.gauge.Tally;
import io.proofstream.measure.knowledge.Knowledge;
import java.time.Instant;
import java.util.Collection;

/** Whether somebody approved of something, by a fact that is true and still valid. */
public final class Approval {
  private Approval() {}

  /** Of any of the names, until the last fact that says so ends. */
  public static boolean stands(
      String factType, Collection<String> names, Knowledge knowledge, Tally tally) {
    Instant until = null;
    for (String name : names) {
      Instant stated = knowledge.statedUntil(factType, name);
      until = until == null || (stated != null && stated.isAfter(until)) ? stated : until;
    }
    if (until != null && until.isBefore(Instant.MAX)) {
      tally.again(until);
    }
    return until != null;
  }
}
