package io.proofstream.asset.standing;

import io.proofstream.evidence.Event;
import io.proofstream.policy.PolicyVersion;
import java.time.Instant;
import java.util.List;

/** What an organisation has decided about no single asset: its policies, and decisions. */
public interface Standing {
  /**
   * In force at that moment; version 0 where nobody said anything.
   *
   * @param at recorded time
   */
  PolicyVersion policyAt(Instant at);

  /** The first version that comes into force after {@code after} and not after {@code until}. */
  PolicyVersion nextPolicy(Instant after, Instant until);

  /** Decisions recorded after {@code after} and not after {@code until}, in the log's order. */
  List<Event> decisions(Instant after, Instant until);

  /** Exceptions granted by then that no later one of the same id took back. */
  List<Event> exceptions(Instant at);

  /** Until when the catalogue of exploited vulnerabilities wants it gone; null if not listed. */
  Instant exploitedDue(String vulnerabilityId, Instant at);
}
