package io.proofstream.evaluate.measure;

import io.proofstream.measure.gauge.Pane;
import java.time.Instant;

/**
 * When a subject was looked at, and when it must be again though nothing becomes known of it.
 *
 * @param nextAt the end of a pane; null if never
 */
public record Looks(Instant lookedAt, Instant nextAt) {
  static final Looks NONE = new Looks(Instant.EPOCH, null);

  Looks then(Instant now, Instant again) {
    Instant next = again == null ? null : Pane.end(again);
    return new Looks(now, next == null || next.isAfter(now) ? next : Pane.end(now.plusMillis(1)));
  }
}
