package io.proofstream.judgement;

import java.time.Instant;

/**
 * What was measured for one question.
 *
 * @param value null where there was nothing to divide
 * @param denominator the population; of a plain number what the number itself counts
 * @param failing items that speak against it
 * @param evidenceCount pieces of evidence that counted
 * @param lowConfidenceCount pieces that did not, being less certain than the check asks for
 * @param minConfidence the least certain of those that counted; null where none did
 * @param gaugeId what was measured, with all that is said of it; null where nothing was
 */
public record Measured(
    Double value,
    long numerator,
    long denominator,
    long failing,
    Instant lastEvidenceAt,
    long evidenceCount,
    long lowConfidenceCount,
    Integer minConfidence,
    String gaugeId) {
  /** Nothing at all. */
  public static final Measured NOTHING = new Measured(null, 0, 0, 0, null, 0, 0, null, null);
}
