package io.proofstream.measure.gauge;

import java.time.Duration;
import java.time.Instant;

/**
 * Ten seconds of recorded time. What became known within a pane is looked at when it ends, all at
 * once; a moment at which one ends belongs to it.
 */
public final class Pane {
  private static final long LENGTH = Duration.ofSeconds(10).toMillis();

  private Pane() {}

  /** When the pane ends that this moment belongs to. */
  public static Instant end(Instant moment) {
    // A millisecond that has begun is over when the pane ends.
    long millis = moment.plusNanos(999_999).toEpochMilli();
    return Instant.ofEpochMilli(Math.ceilDiv(millis, LENGTH) * LENGTH);
  }
}
