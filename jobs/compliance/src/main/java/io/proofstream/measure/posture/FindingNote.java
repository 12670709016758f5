package io.proofstream.measure.posture;

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
 * @param decidedAt when somebody first evaluated it, moved it or put it under an exception, as far
 *     as its state shows; null if nobody did
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
    Instant decidedAt,
    Instant clockStartAt,
    Instant fixedBuiltAt,
    Instant fixedDeployedAt,
    Instant verifiedAt,
    Instant closedAt,
    String closureBasis,
    String exceptionId,
    Instant exceptionUntilAt,
    boolean isBaseline) {

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
        decidedAt(row),
        row.clockStartAt(),
        row.fixedBuiltAt(),
        row.fixedDeployedAt(),
        row.verifiedAt(),
        row.closedAt(),
        row.closureBasis(),
        row.exceptionId(),
        row.exceptionUntilAt(),
        row.isBaseline());
  }

  private static Instant decidedAt(CurrentFinding row) {
    boolean moved = row.state() != FindingState.OPEN;
    if (row.evaluatedAt() == null || !moved) {
      return moved ? row.stateSinceAt() : row.evaluatedAt();
    }
    return row.evaluatedAt().isBefore(row.stateSinceAt()) ? row.evaluatedAt() : row.stateSinceAt();
  }

  /** The same, if somebody decided on it before already. */
  FindingNote decided(Instant before) {
    boolean earlier = before != null && (decidedAt == null || before.isBefore(decidedAt));
    return earlier
        ? new FindingNote(
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
            before,
            clockStartAt,
            fixedBuiltAt,
            fixedDeployedAt,
            verifiedAt,
            closedAt,
            closureBasis,
            exceptionId,
            exceptionUntilAt,
            isBaseline)
        : this;
  }
}
