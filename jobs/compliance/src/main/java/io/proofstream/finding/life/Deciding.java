package io.proofstream.finding.life;

import io.proofstream.evidence.decision.ExceptionKind;
import io.proofstream.evidence.scan.Severity;
import io.proofstream.finding.Adjustment;
import io.proofstream.finding.FindingState;
import io.proofstream.finding.Suspension;
import io.proofstream.finding.clock.Evaluated;
import io.proofstream.finding.outcome.Cause;
import io.proofstream.finding.outcome.Transition;
import io.proofstream.policy.Sla;
import java.time.Duration;
import java.time.Instant;

/** What people and catalogues decide about a finding, and what that does to its clocks. */
public final class Deciding {
  private static final Duration LISTED_AFTER = Duration.ofDays(192);

  private final LiveFinding finding;
  private final Clockwork clockwork;

  Deciding(LiveFinding finding, Clockwork clockwork) {
    this.finding = finding;
    this.clockwork = clockwork;
  }

  /** Severity and fix, after what any scanner says of it changed. */
  void rescore(Cause cause) {
    Seers seers = new Seers(finding);
    Severity before = finding.severity;
    boolean rescored = seers.decideSeverity();
    if (rescored && before != finding.severity) {
      boolean raised = finding.severity.compareTo(before) < 0;
      finding.raisedAt = raised ? cause.at() : null;
      finding.raisedFrom = raised ? before : null;
    }
    boolean fixed = seers.noticeFix(cause.occurredAt());
    if (rescored) {
      finding.record(
          Transition.RESCORED, finding.state, cause, new Note().severity(before, finding.severity));
    }
    if (fixed) {
      finding.record(Transition.FIX_APPEARED, finding.state, cause);
      endWaitForVendor(cause);
    }
    if (rescored || fixed) {
      clockwork.retime(cause.at(), cause);
    }
  }

  /** Somebody says that it is gone. */
  public void claim(Cause cause) {
    move(FindingState.REMEDIATION_CLAIMED, Transition.CLAIMED, cause);
  }

  /** A complete scan still shows what somebody said is gone. */
  public void refute(Cause cause) {
    if (finding.state == FindingState.REMEDIATION_CLAIMED) {
      move(FindingState.OPEN, Transition.CLAIM_REFUTED, cause);
    }
  }

  /** Somebody moved it in triage, among the states in which its clock runs. */
  public void triage(FindingState to, Cause cause) {
    if (to.isRunning()) {
      move(to, Transition.TRIAGED, cause);
    }
  }

  private void move(FindingState to, Transition as, Cause cause) {
    if (finding.state != null && finding.state.isRunning() && finding.state != to) {
      FindingState before = finding.state;
      finding.moveTo(to, cause.occurredAt());
      finding.record(as, before, cause);
    }
  }

  /** Somebody judged what it can do here. */
  public void evaluate(Evaluated judged, Cause cause) {
    if (!finding.state.isOpen() || judged.equals(finding.evaluated)) {
      return;
    }
    FindingState before = finding.state;
    finding.evaluated = judged.toBeListedAfter(LISTED_AFTER);
    if (judged.mitigated() && before.isRunning()) {
      finding.moveTo(FindingState.MITIGATED, cause.occurredAt());
    }
    finding.record(judged.mitigated() ? Transition.MITIGATED : Transition.EVALUATED, before, cause);
    clockwork.retime(cause.at(), cause);
  }

  /** The catalogue of exploited vulnerabilities lists it. */
  public void listAsExploited(Instant dueAt, Cause cause) {
    if (finding.state.isOpen() && !dueAt.equals(finding.kevDueAt)) {
      finding.kevDueAt = dueAt;
      finding.touch();
      clockwork.retime(cause.at(), cause);
    }
  }

  /** Its clock stands, for a time or until that is taken back. */
  public void suspend(Suspension suspension, Cause cause) {
    FindingState before = finding.state;
    if (before == null || !before.isRunning()) {
      return;
    }
    boolean dismissed =
        suspension.kind() == ExceptionKind.FALSE_POSITIVE
            || suspension.kind() == ExceptionKind.NOT_AFFECTED;
    Ringing.resolve(finding, cause.at(), cause);
    finding.suspension = suspension;
    finding.moveTo(
        dismissed ? FindingState.NOT_AFFECTED : FindingState.ACCEPTED, suspension.since());
    finding.record(dismissed ? Transition.DISMISSED : Transition.ACCEPTED, before, cause);
  }

  /** Who may sets its severity, for a time. */
  public void adjust(Adjustment adjustment, Cause cause) {
    if (finding.state.isOpen() && !adjustment.equals(finding.adjustment)) {
      finding.adjustment = adjustment;
      finding.touch();
      rescore(cause);
    }
  }

  void endAdjustment(Cause cause) {
    finding.adjustment = null;
    finding.touch();
    rescore(cause);
  }

  /** What suspended it, or set its severity, was taken back. */
  public void revoke(String exceptionId, Cause cause) {
    if (finding.adjustment != null && finding.adjustment.exceptionId().equals(exceptionId)) {
      endAdjustment(cause);
    }
    if (finding.suspension != null && finding.suspension.exceptionId().equals(exceptionId)) {
      reinstate(cause.at(), cause);
    }
  }

  /** Somebody says that it is there after all. */
  public void reinstateDismissed(Cause cause) {
    if (finding.state == FindingState.NOT_AFFECTED) {
      reinstate(cause.at(), cause);
    }
  }

  private void endWaitForVendor(Cause cause) {
    if (finding.suspension != null
        && finding.suspension.kind() == ExceptionKind.VENDOR_DEPENDENCY) {
      reinstate(cause.at(), cause);
    }
  }

  void reinstate(Instant ended, Cause cause) {
    Suspension over = finding.suspension;
    FindingState before = finding.state;
    boolean dismissed = before == FindingState.NOT_AFFECTED;
    finding.suspension = null;
    // What was never there had no reason to wait: its clock is as if nobody had dismissed it.
    Sla.OnExceptionExpiry policy =
        dismissed
            ? Sla.OnExceptionExpiry.ORIGINAL
            : finding.ground.policy().sla().onExceptionExpiry();
    if (policy == Sla.OnExceptionExpiry.RESTART) {
      finding.restartedAt = ended;
    } else if (policy == Sla.OnExceptionExpiry.PAUSED_TIME) {
      finding.pausedSeconds += Math.max(0, Duration.between(over.since(), ended).toSeconds());
    }
    finding.moveTo(FindingState.OPEN, ended);
    finding.record(
        Transition.REINSTATED, before, cause, new Note().due(ended).exception(over.exceptionId()));
    clockwork.retime(ended, cause);
    clockwork.holdFrom(ended);
  }
}
