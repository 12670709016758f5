package io.proofstream.measure.addition;

import io.proofstream.measure.figure.Sum;
import java.util.List;

/**
 * What one subject adds to one gauge as things stand.
 *
 * @param failing ids of what is not as it should be, in order
 */
public record Share(String gauge, String label, Sum sum, List<String> failing) {}
