package io.proofstream.asset.book;

import io.proofstream.evidence.Event;
import io.proofstream.evidence.Evidence;
import io.proofstream.finding.outcome.Cause;
import io.proofstream.policy.PolicyVersion;
import java.util.Locale;

/** Who brought a step about, and by what. */
final class Told {
  private Told() {}

  static Cause by(Event event, String word) {
    Evidence evidence = event.evidence();
    return new Cause(
        word,
        evidence.recordedAt(),
        evidence.occurredAt(),
        evidence.evidenceId(),
        actor(event),
        evidence.origin(),
        evidence.simulated());
  }

  static Cause by(PolicyVersion version) {
    return new Cause(
        "policy",
        version.effectiveAt(),
        version.effectiveAt(),
        null,
        version.actor(),
        version.origin(),
        false);
  }

  static String word(Event event) {
    return event.evidence().kind().name().toLowerCase(Locale.ROOT);
  }

  private static String actor(Event event) {
    if (event.exception() != null) {
      return event.exception().approver() == null
          ? event.exception().requester()
          : event.exception().approver();
    }
    if (event.remediation() != null) {
      return event.remediation().actor();
    }
    if (event.triage() != null) {
      return event.triage().actor();
    }
    if (event.evaluation() != null) {
      return event.evaluation().evaluator();
    }
    if (event.declaration() != null) {
      return event.declaration().actor();
    }
    return null;
  }
}
