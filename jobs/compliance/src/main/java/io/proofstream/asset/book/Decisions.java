package io.proofstream.asset.book;

import io.proofstream.asset.standing.Subject;
import io.proofstream.evidence.Event;
import io.proofstream.evidence.Trust;
import io.proofstream.evidence.decision.Evaluation;
import io.proofstream.evidence.decision.ExceptionDecision;
import io.proofstream.evidence.decision.ExceptionKind;
import io.proofstream.evidence.decision.TriageMove;
import io.proofstream.evidence.declared.Exploit;
import io.proofstream.evidence.supply.VexStatement;
import io.proofstream.finding.Finding;
import io.proofstream.finding.FindingState;
import io.proofstream.finding.Suspension;
import io.proofstream.finding.clock.Evaluated;
import io.proofstream.finding.life.Ground;
import io.proofstream.finding.life.Life;
import io.proofstream.finding.outcome.Cause;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** What people decide about findings: of this asset, or of whatever fits. */
final class Decisions {
  private final Pages pages;
  private final Ground ground;

  Decisions(Pages pages, Ground ground) {
    this.pages = pages;
    this.ground = ground;
  }

  void apply(Event event) throws Exception {
    Cause cause = Told.by(event, Told.word(event));
    switch (event.evidence().kind()) {
      case REMEDIATION_CLAIMED ->
          each(Subject.of(event.remediation()), cause, life -> life.deciding().claim(cause));
      case TRIAGE_MOVED -> triage(event.triage(), cause);
      case VULNERABILITY_EVALUATED -> evaluate(event.evaluation(), cause);
      case VEX_STATED -> vex(event, cause);
      case EXCEPTION_GRANTED -> grant(event, cause);
      case EXCEPTION_REVOKED -> revoke(event.exception(), cause);
      case EXPLOITS_PUBLISHED -> exploited(event.exploits(), cause);
      default -> throw new IllegalStateException(event.evidence().kind() + " is no decision");
    }
  }

  private void triage(TriageMove move, Cause cause) throws Exception {
    FindingState to = state(move.toState());
    if (to != null) {
      each(Subject.of(move), cause, life -> life.deciding().triage(to, cause));
    }
  }

  private static FindingState state(String word) {
    return switch (word.toLowerCase(Locale.ROOT)) {
      case "open" -> FindingState.OPEN;
      case "acknowledged" -> FindingState.ACKNOWLEDGED;
      case "in_progress" -> FindingState.IN_PROGRESS;
      default -> null;
    };
  }

  private void evaluate(Evaluation judged, Cause cause) throws Exception {
    Instant at = judged.evaluatedAt() == null ? cause.occurredAt() : judged.evaluatedAt();
    Evaluated evaluated =
        new Evaluated(
            at,
            judged.adverseImpact(),
            judged.internetReachable(),
            judged.likelyExploitable(),
            Boolean.TRUE.equals(judged.mitigated()),
            null);
    each(Subject.of(judged), cause, life -> life.deciding().evaluate(evaluated, cause));
  }

  private void exploited(List<Exploit> exploits, Cause cause) throws Exception {
    for (Exploit exploit : exploits) {
      if (exploit.dueAt() != null) {
        each(
            Subject.ofVulnerability(exploit.vulnerabilityId()),
            cause,
            life -> life.deciding().listAsExploited(exploit.dueAt(), cause));
      }
    }
  }

  private void vex(Event event, Cause cause) throws Exception {
    if (event.evidence().trust() != Trust.VERIFIED) {
      return;
    }
    String id = event.evidence().evidenceId();
    for (VexStatement statement : event.statements()) {
      Consumer<Life> says =
          switch (statement.status()) {
            case NOT_AFFECTED ->
                life ->
                    life.deciding()
                        .suspend(
                            new Suspension(
                                id, ExceptionKind.NOT_AFFECTED, cause.at(), null, null, null),
                            cause);
            case FIXED -> life -> life.deciding().claim(cause);
            case AFFECTED -> life -> life.deciding().reinstateDismissed(cause);
            case UNDER_INVESTIGATION ->
                life -> life.deciding().triage(FindingState.IN_PROGRESS, cause);
            case UNKNOWN -> life -> {};
          };
      each(Subject.of(statement), cause, says);
    }
  }

  private void grant(Event event, Cause cause) throws Exception {
    ExceptionDecision exception = event.exception();
    if (Exceptional.isValid(event, ground.policy())
        && Exceptional.isAbout(exception, ground.repository())) {
      Consumer<Life> granted = Exceptional.granted(event, ground.policy(), cause);
      each(Subject.of(exception), cause, granted);
    }
  }

  private void revoke(ExceptionDecision exception, Cause cause) throws Exception {
    for (Finding finding : pages.all()) {
      pages.change(finding, cause, life -> life.deciding().revoke(exception.exceptionId(), cause));
    }
  }

  private void each(Subject subject, Cause cause, Consumer<Life> how) throws Exception {
    if (subject.findingId() != null) {
      pages.change(subject.findingId(), cause, how);
      return;
    }
    for (Finding finding : pages.all()) {
      if (subject.fits(finding)) {
        pages.change(finding, cause, how);
      }
    }
  }
}
