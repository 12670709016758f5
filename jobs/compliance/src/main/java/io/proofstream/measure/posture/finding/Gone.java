package io.proofstream.measure.posture.finding;

import io.proofstream.evidence.scan.Severity;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * That a finding is gone.
 *
 * @param at since when
 * @param generation of its clock, which runs on if it returns within the policy's grace
 * @param severity that it had
 * @param met promises that were kept by that; of the others nothing is taken back if it returns
 */
public record Gone(Instant at, int generation, Severity severity, List<String> met) {

  public static Gone of(FindingNote finding) {
    return new Gone(finding.closedAt(), finding.generation(), finding.severity(), List.of());
  }

  /** The same, with one more promise that was kept. */
  public Gone keeping(String obligation) {
    return new Gone(
        at, generation, severity, Stream.concat(met.stream(), Stream.of(obligation)).toList());
  }
}
