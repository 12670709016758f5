package io.proofstream.waiver;

import io.proofstream.evidence.Event;
import io.proofstream.evidence.Trust;
import io.proofstream.evidence.decision.ExceptionDecision;
import io.proofstream.evidence.decision.ExceptionKind;
import io.proofstream.evidence.scan.Severity;
import io.proofstream.policy.Policy;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** What an exception needs in order to count, whatever it is about. */
public final class Waiver {
  private Waiver() {}

  /** Asked for by one, approved by another who may, for a reason, and not for ever; or why not. */
  public static Objection objection(Event granted, Policy policy) {
    ExceptionDecision exception = granted.exception();
    if (granted.evidence().trust() != Trust.VERIFIED) {
      return Objection.UNPROVEN;
    }
    if (exception.kind() == null) {
      return Objection.NO_KIND;
    }
    if (isBlank(exception.reason())) {
      return Objection.NO_REASON;
    }
    Objection who = objectionToPeople(exception, policy);
    if (who != null) {
      return who;
    }
    boolean adjusts = exception.kind() == ExceptionKind.SEVERITY_ADJUSTED;
    return adjusts && severity(exception) == null
        ? Objection.NO_SEVERITY
        : objectionToTime(granted, policy);
  }

  /** The severity that it asks for; null if that is none. */
  public static Severity severity(ExceptionDecision exception) {
    for (Severity each : Severity.values()) {
      if (exception.severity() != null
          && each.name().equals(exception.severity().toUpperCase(Locale.ROOT))) {
        return each;
      }
    }
    return null;
  }

  private static Objection objectionToPeople(ExceptionDecision exception, Policy policy) {
    if (isBlank(exception.requester())) {
      return Objection.NO_REQUESTER;
    }
    if (isBlank(exception.approver())) {
      return Objection.NO_APPROVER;
    }
    if (exception.approver().equalsIgnoreCase(exception.requester())) {
      return Objection.SELF_APPROVED;
    }
    return mayApprove(exception.approver(), policy) ? null : Objection.APPROVER_MAY_NOT;
  }

  private static boolean mayApprove(String approver, Policy policy) {
    return policy.exceptions().approverRoles().isEmpty()
        || policy.roles().stream()
            .filter(role -> policy.exceptions().approverRoles().contains(role.role()))
            .anyMatch(role -> role.members().contains(approver));
  }

  private static Objection objectionToTime(Event granted, Policy policy) {
    ExceptionDecision exception = granted.exception();
    Instant until = exception.validUntil();
    if (until == null) {
      return Objection.UNLIMITED;
    }
    Instant from =
        exception.validFrom() == null ? granted.evidence().occurredAt() : exception.validFrom();
    long seconds = Duration.between(from, until).toSeconds();
    if (seconds > policy.exceptions().longestSeconds()) {
      return Objection.TOO_LONG;
    }
    boolean isOver = seconds <= 0 || !until.isAfter(granted.evidence().recordedAt());
    return isOver ? Objection.OVER : null;
  }

  private static boolean isBlank(String text) {
    return text == null || text.isBlank();
  }
}
