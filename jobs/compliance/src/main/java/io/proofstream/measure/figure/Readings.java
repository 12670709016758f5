package io.proofstream.measure.figure;

import io.proofstream.measure.gauge.Hours;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What was gathered for one metric over one window.
 *
 * @param from the window's beginning, or when anything was gathered first, if that is later
 * @param to its end, in whole hours
 * @param labelled of the whole window; of what stands, as it stands at the end
 * @param hours those in which anything was gathered; none of what stands
 * @param months sums of the calendar months within the window, oldest first, those of fewer than
 *     seven days left out; empty of what stands
 */
public record Readings(
    Instant from, Instant to, Map<String, Sum> labelled, Hours hours, List<Sum> months) {

  public Sum total() {
    return Figure.total(labelled);
  }
}
