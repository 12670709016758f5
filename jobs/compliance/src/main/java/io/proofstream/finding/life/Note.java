package io.proofstream.finding.life;

import io.proofstream.evidence.scan.Severity;
import io.proofstream.finding.FindingState;
import io.proofstream.finding.Suspension;
import io.proofstream.finding.clock.Obligation;
import io.proofstream.finding.outcome.Cause;
import io.proofstream.finding.outcome.FindingChange;
import io.proofstream.finding.outcome.Transition;
import java.time.Instant;

/** What only some transitions have to say. */
final class Note {
  Instant dueAt;
  Severity oldSeverity;
  Severity newSeverity;
  Instant oldDeadline;
  Instant newDeadline;
  String obligation;
  String exceptionId;
  String supersedes;

  Note due(Instant at) {
    dueAt = at;
    return this;
  }

  Note severity(Severity before, Severity after) {
    oldSeverity = before;
    newSeverity = after;
    return this;
  }

  Note deadline(Instant before, Instant after) {
    oldDeadline = before;
    newDeadline = after;
    return this;
  }

  Note obligation(String id) {
    obligation = id;
    return this;
  }

  Note exception(String id) {
    exceptionId = id;
    return this;
  }

  Note supersedes(String eventId) {
    supersedes = eventId;
    return this;
  }

  /** All that the book says of a transition of that finding, as it is now. */
  FindingChange change(
      LiveFinding finding, Transition transition, FindingState before, Cause cause) {
    Obligation binding = finding.timing.binding();
    Suspension suspension = finding.suspension;
    return new FindingChange(
        finding.eventId(finding.seq),
        finding.ground.org(),
        finding.findingId,
        finding.generation,
        finding.seq,
        transition,
        before,
        finding.state,
        dueAt,
        cause.word(),
        cause.evidenceId(),
        cause.actor(),
        oldSeverity,
        newSeverity,
        oldDeadline,
        newDeadline,
        obligation == null ? (binding == null ? null : binding.id()) : obligation,
        finding.ground.policy().version(),
        suspension == null ? exceptionId : suspension.exceptionId(),
        supersedes,
        finding.mergedInto,
        finding.ground.assetId(),
        finding.flaw.vulnerabilityId(),
        finding.ground.ownerTeam(),
        finding.severity,
        cause);
  }
}
