package io.proofstream.measure.posture.image;

import java.time.Instant;

/**
 * A stretch of time.
 *
 * @param to the first moment after it; null while it lasts
 */
public record Stretch(Instant from, Instant to) {

  public boolean contains(Instant moment) {
    return !moment.isBefore(from) && (to == null || moment.isBefore(to));
  }

  Stretch until(Instant end) {
    return to == null ? new Stretch(from, end) : this;
  }

  boolean isOverBefore(Instant moment) {
    return to != null && to.isBefore(moment);
  }
}
