package io.proofstream.measure.gauge;

import io.proofstream.measure.figure.Sum;
import java.time.Instant;
import java.util.List;

/**
 * What one look at one subject gave.
 *
 * @param standing what stands from now on, all of it
 * @param counted what happened since the last look
 * @param again when time alone may change something, at the earliest; null if never
 */
public record Measured(List<Standing> standing, List<Counted> counted, Instant again) {

  /**
   * @param failing what of it is not as it should be; given with the gauge's first label only
   */
  public record Standing(String gauge, String label, Sum sum, List<Item> failing) {}

  /**
   * @param wrong null if nothing is
   */
  public record Counted(String gauge, String label, Instant at, Sum sum, Item wrong) {}
}
