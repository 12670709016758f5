package io.proofstream.measure.posture.finding;

import io.proofstream.evidence.scan.Severity;
import io.proofstream.finding.FindingState;
import io.proofstream.finding.clock.SlaStatus;
import io.proofstream.finding.outcome.CurrentFinding;
import io.proofstream.policy.FindingKind;
import java.time.Instant;

/**
 * What metrics ask of one finding, as it is after its transition number {@code seq}.
 *
 * @param fixable a version with the fix is known
 * @param past what it went through before
 */
public record FindingNote(
    String findingId,
    long seq,
    int generation,
    FindingKind kind,
    String vulnerabilityId,
    Severity severity,
    FindingState state,
    Instant stateSinceAt,
    SlaStatus slaStatus,
    boolean fixable,
    boolean isKev,
    Instant kevDueAt,
    Instant firstDetectedAt,
    Instant evaluatedAt,
    Instant clockStartAt,
    Instant fixedBuiltAt,
    Instant fixedDeployedAt,
    Instant verifiedAt,
    Instant closedAt,
    String closureBasis,
    String exceptionId,
    Instant exceptionUntilAt,
    boolean isBaseline,
    FindingPast past) {

  public static FindingNote of(CurrentFinding row) {
    return new FindingNote(
        row.findingId(),
        row.historySeq(),
        row.generation(),
        row.kind(),
        row.vulnerabilityId(),
        row.severity(),
        row.state(),
        row.stateSinceAt(),
        row.slaStatus(),
        row.fixedVersion() != null,
        row.isKev(),
        row.kevDueAt(),
        row.firstDetectedAt(),
        row.evaluatedAt(),
        row.clockStartAt(),
        row.fixedBuiltAt(),
        row.fixedDeployedAt(),
        row.verifiedAt(),
        row.closedAt(),
        row.closureBasis(),
        row.exceptionId(),
        row.exceptionUntilAt(),
        row.isBaseline(),
        FindingPast.NONE);
  }

  /** Somebody moved it, or says that it is gone. */
  boolean isInHand() {
    return state.isRunning() && state != FindingState.OPEN;
  }

  /** The same, with what was remembered of it and what it shows itself. */
  public FindingNote after(FindingPast before) {
    return having(before.with(this));
  }

  FindingNote promised(Instant deadline) {
    return having(past.promised(deadline));
  }

  private FindingNote having(FindingPast newPast) {
    return new FindingNote(
        findingId,
        seq,
        generation,
        kind,
        vulnerabilityId,
        severity,
        state,
        stateSinceAt,
        slaStatus,
        fixable,
        isKev,
        kevDueAt,
        firstDetectedAt,
        evaluatedAt,
        clockStartAt,
        fixedBuiltAt,
        fixedDeployedAt,
        verifiedAt,
        closedAt,
        closureBasis,
        exceptionId,
        exceptionUntilAt,
        isBaseline,
        newPast);
  }
}
