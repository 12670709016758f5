package io.proofstream.finding.life;

import io.proofstream.evidence.scan.Severity;
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
}
