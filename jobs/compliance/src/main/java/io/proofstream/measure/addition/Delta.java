package io.proofstream.measure.addition;

import io.proofstream.measure.figure.Sum;
import java.time.Instant;

/**
 * A change of a sum.
 *
 * @param hour beginning of the hour that it is a change of; null of what stands
 */
public record Delta(String audience, String gauge, String label, Instant hour, Sum sum) {}
