package io.proofstream.finding.life;

import io.proofstream.finding.Suspension;
import io.proofstream.finding.clock.Due;
import io.proofstream.finding.outcome.Cause;
import io.proofstream.finding.outcome.Transition;
import java.time.Instant;

/** What time alone brings to a finding, one thing after the other. */
final class Passing {
  private final LiveFinding finding;
  private final Clockwork clockwork;
  private final Deciding deciding;

  Passing(LiveFinding finding, Clockwork clockwork, Deciding deciding) {
    this.finding = finding;
    this.clockwork = clockwork;
    this.deciding = deciding;
  }

  /** When time alone changes something next, or null. */
  Instant nextDue() {
    if (finding.state == null || !finding.state.isOpen()) {
      return null;
    }
    Suspension suspension = finding.suspension;
    return Due.earliest(
        suspension == null ? null : suspension.until(),
        suspension == null ? null : suspension.warnAt(),
        suspension == null ? null : suspension.checkAt(),
        finding.evaluated == null ? null : finding.evaluated.listAt(),
        finding.adjustment == null ? null : finding.adjustment.until(),
        finding.state.isRunning() ? clockwork.nextDue() : null);
  }

  /**
   * Lets everything happen that is due at {@code until} or before.
   *
   * @param known recorded time from which on it could be known
   */
  void advance(Instant known, Instant until) {
    Instant at = known;
    for (Instant due = nextDue(); due != null && !due.isAfter(until); due = nextDue()) {
      at = Due.later(due, at);
      Cause cause = Cause.time(at);
      Suspension suspension = finding.suspension;
      if (suspension != null && due.equals(suspension.until())) {
        deciding.reinstate(due, cause);
      } else if (suspension != null && due.equals(suspension.warnAt())) {
        finding.suspension = suspension.told();
        finding.touch();
        Ringing.expiring(finding, cause);
      } else if (suspension != null && due.equals(suspension.checkAt())) {
        long seconds = finding.ground.policy().exceptions().vendorCheckSeconds();
        finding.suspension = suspension.toBeCheckedAt(due.plusSeconds(seconds));
        finding.touch();
        Ringing.toBeChecked(finding, due, cause);
      } else if (finding.adjustment != null && due.equals(finding.adjustment.until())) {
        deciding.endAdjustment(cause);
      } else if (finding.evaluated != null && due.equals(finding.evaluated.listAt())) {
        finding.evaluated = finding.evaluated.listed();
        finding.record(Transition.LISTED, finding.state, cause, new Note().due(due));
      } else {
        clockwork.fall(due, cause);
      }
    }
  }
}
