package io.proofstream.measure.posture.finding;

import io.proofstream.finding.clock.Verdict;
import io.proofstream.finding.outcome.ObligationVerdict;
import java.time.Instant;

/** What became of one promise about one finding. */
public record VerdictNote(
    String findingId,
    int generation,
    long seq,
    String obligation,
    Verdict verdict,
    Instant deadlineAt,
    Instant decidedAt) {

  public static VerdictNote of(ObligationVerdict row) {
    return new VerdictNote(
        row.findingId(),
        row.generation(),
        row.seq(),
        row.obligation(),
        row.verdict(),
        row.deadlineAt(),
        row.decidedAt());
  }
}
