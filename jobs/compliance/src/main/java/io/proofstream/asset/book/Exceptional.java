package io.proofstream.asset.book;

import io.proofstream.asset.standing.Subject;
import io.proofstream.evidence.Event;
import io.proofstream.evidence.decision.ExceptionDecision;
import io.proofstream.evidence.decision.ExceptionKind;
import io.proofstream.finding.Adjustment;
import io.proofstream.finding.Flaw;
import io.proofstream.finding.Suspension;
import io.proofstream.finding.life.Ground;
import io.proofstream.finding.life.Life;
import io.proofstream.finding.outcome.Cause;
import io.proofstream.policy.Patterns;
import io.proofstream.policy.Policy;
import io.proofstream.waiver.Waiver;
import java.time.Instant;
import java.util.function.Consumer;

/** Which exceptions count, and from when. */
final class Exceptional {
  private Exceptional() {}

  static boolean isValid(Event event, Policy policy) {
    return Waiver.objection(event, policy) == null;
  }

  /** What a valid one does to a finding that it fits. */
  static Consumer<Life> granted(Event event, Policy policy, Cause cause) {
    ExceptionDecision exception = event.exception();
    if (exception.kind() == ExceptionKind.SEVERITY_ADJUSTED) {
      Adjustment adjustment =
          new Adjustment(
              exception.exceptionId(), Waiver.severity(exception), exception.validUntil());
      return life -> life.deciding().adjust(adjustment, cause);
    }
    Instant since = since(exception, cause);
    Suspension suspension =
        new Suspension(
            exception.exceptionId(),
            exception.kind(),
            since,
            exception.validUntil(),
            warnAt(exception, since, policy),
            checkAt(exception, since, policy));
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

  /** Who waits for a vendor is asked to look again, and again. */
  private static Instant checkAt(ExceptionDecision exception, Instant since, Policy policy) {
    Instant first = since.plusSeconds(policy.exceptions().vendorCheckSeconds());
    boolean waits = exception.kind() == ExceptionKind.VENDOR_DEPENDENCY;
    return waits && first.isBefore(exception.validUntil()) ? first : null;
  }

  private static Instant warnAt(ExceptionDecision exception, Instant since, Policy policy) {
    Instant lead = exception.validUntil().minusSeconds(policy.exceptions().warningLeadSeconds());
    return lead.isAfter(since) ? lead : null;
  }
}
