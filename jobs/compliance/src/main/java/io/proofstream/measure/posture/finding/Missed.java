package io.proofstream.measure.posture.finding;

import io.proofstream.evidence.scan.Severity;
import java.time.Instant;

/**
 * That a promise about a finding was missed.
 *
 * @param severity of the finding then
 * @param at when that fell
 * @param withdrawn evidence came that the promise had been kept
 */
public record Missed(
    String findingId,
    int generation,
    String obligation,
    Severity severity,
    Instant at,
    boolean withdrawn) {

  Missed withdraw() {
    return new Missed(findingId, generation, obligation, severity, at, true);
  }
}
