package io.proofstream.asset;

import io.proofstream.evidence.Event;
import io.proofstream.evidence.Trust;
import io.proofstream.evidence.declared.ExceptionDecision;
import io.proofstream.evidence.declared.ExceptionKind;
import io.proofstream.evidence.scan.Severity;
import io.proofstream.finding.Cause;
import io.proofstream.policy.Policy;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** Which exceptions count, and from when. */
final class Exceptional {
  private Exceptional() {}

  /** Asked for by one, approved by another who may, for a reason, and not for ever. */
  static boolean isValid(Event event, Policy policy) {
    ExceptionDecision exception = event.exception();
    if (exception.kind() == null
        || isBlank(exception.approver())
        || isBlank(exception.requester())
        || exception.approver().equalsIgnoreCase(exception.requester())
        || isBlank(exception.reason())
        || exception.validUntil() == null
        || event.evidence().trust() != Trust.VERIFIED) {
      return false;
    }
    Instant from =
        exception.validFrom() == null ? event.evidence().occurredAt() : exception.validFrom();
    long seconds = Duration.between(from, exception.validUntil()).toSeconds();
    boolean adjusts = exception.kind() == ExceptionKind.SEVERITY_ADJUSTED;
    return seconds > 0
        && seconds <= policy.exceptions().longestSeconds()
        && exception.validUntil().isAfter(event.evidence().recordedAt())
        && (!adjusts || severity(exception) != null)
        && mayApprove(exception.approver(), policy);
  }

  private static boolean mayApprove(String approver, Policy policy) {
    return policy.exceptions().approverRoles().isEmpty()
        || policy.roles().stream()
            .filter(role -> policy.exceptions().approverRoles().contains(role.role()))
            .anyMatch(role -> role.members().contains(approver));
  }

  /** Never before it was told: what fell due until then stays due. */
  static Instant since(ExceptionDecision exception, Cause cause) {
    Instant from = exception.validFrom();
    return from == null || from.isBefore(cause.at()) ? cause.at() : from;
  }

  static Instant warnAt(ExceptionDecision exception, Instant since, Policy policy) {
    Instant lead = exception.validUntil().minusSeconds(policy.exceptions().warningLeadSeconds());
    return lead.isAfter(since) ? lead : null;
  }

  /** Null if it is no severity. */
  static Severity severity(ExceptionDecision exception) {
    for (Severity each : Severity.values()) {
      if (exception.severity() != null
          && each.name().equals(exception.severity().toUpperCase(Locale.ROOT))) {
        return each;
      }
    }
    return null;
  }

  private static boolean isBlank(String text) {
    return text == null || text.isBlank();
  }
}
