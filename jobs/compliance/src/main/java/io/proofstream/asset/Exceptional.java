package io.proofstream.asset;

import io.proofstream.evidence.Event;
import io.proofstream.evidence.Trust;
import io.proofstream.evidence.declared.ExceptionDecision;
import io.proofstream.evidence.declared.ExceptionKind;
import io.proofstream.evidence.scan.Severity;
import io.proofstream.finding.Adjustment;
import io.proofstream.finding.Cause;
import io.proofstream.finding.Flaw;
import io.proofstream.finding.Ground;
import io.proofstream.finding.Life;
import io.proofstream.finding.Suspension;
import io.proofstream.policy.Patterns;
import io.proofstream.policy.Policy;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.function.Consumer;

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

  /** What a valid one does to a finding that it fits. */
  static Consumer<Life> granted(Event event, Policy policy, Cause cause) {
    ExceptionDecision exception = event.exception();
    if (exception.kind() == ExceptionKind.SEVERITY_ADJUSTED) {
      Adjustment adjustment =
          new Adjustment(exception.exceptionId(), severity(exception), exception.validUntil());
      return life -> life.deciding().adjust(adjustment, cause);
    }
    Instant since = since(exception, cause);
    Suspension suspension =
        new Suspension(
            exception.exceptionId(),
            exception.kind(),
            since,
            exception.validUntil(),
            warnAt(exception, since, policy));
    return life -> life.deciding().suspend(suspension, cause);
  }

  /** Whether it covers a finding that is first seen then, though it was granted before. */
  static boolean coversNew(Event grant, Flaw flaw, Ground ground, Instant seenAt) {
    ExceptionDecision exception = grant.exception();
    return Boolean.TRUE.equals(exception.coversNew())
        && exception.validUntil() != null
        && exception.validUntil().isAfter(seenAt)
        && isValid(grant, ground.policy())
        && isAbout(exception, ground.repository())
        && Subject.of(exception).fits(flaw);
  }

  static boolean isAbout(ExceptionDecision exception, String repository) {
    return exception.assetPattern() == null
        || Patterns.matches(exception.assetPattern(), repository);
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
