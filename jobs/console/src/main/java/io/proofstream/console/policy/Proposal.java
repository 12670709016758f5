package io.proofstream.console.policy;

import io.proofstream.console.Problem;
import io.proofstream.policy.Policy;
import io.proofstream.policy.document.PolicyChange;
import io.proofstream.policy.document.PolicyDiff;
import io.proofstream.policy.reading.PolicyReading;
import java.time.Instant;
import java.util.List;

/**
 * The next version that a file asks for.
 *
 * @param base what it is a change of
 * @param next with the number that follows
 */
record Proposal(Policy base, Policy next) {
  /**
   * @param now what a file says again of the past, because its base did, is left out of it
   */
  static Proposal of(PolicyReading reading, Policy base, Instant now) {
    Policy written = reading.policy();
    if (reading.version() != null && reading.version() != base.version()) {
      throw Problem.failed(
          "the file is a change of version %d, and the newest is %d"
              .formatted(reading.version(), base.version()),
          "it would undo what was decided in between",
          "./proofstream policy diff shows it; take its changes over, and write version: %d"
              .formatted(base.version()));
    }
    Instant from = written.effectiveFrom();
    if (from != null && from.equals(base.effectiveFrom()) && from.isBefore(now)) {
      from = null;
    }
    return new Proposal(base, written.numbered(base.version() + 1, from));
  }

  List<PolicyChange> changes() {
    return PolicyDiff.between(base, next);
  }
}
