package io.proofstream.measure.addition;

import java.time.Instant;
import java.util.List;

/**
 * What changed in the sums of an organisation by the end of one pane.
 *
 * @param pane when that ended
 * @param part which of the organisation's parts it is of, from 0
 */
public record AddedUp(String org, Instant pane, int part, List<Delta> deltas) {
  private static final int PARTS = 32;

  /** By one subject. */
  public static AddedUp of(String org, Instant pane, String subject, List<Delta> deltas) {
    return new AddedUp(org, pane, Math.floorMod(subject.hashCode(), PARTS), deltas);
  }
}
