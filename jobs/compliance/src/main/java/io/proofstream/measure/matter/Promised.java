package io.proofstream.measure.matter;

import io.proofstream.measure.gauge.Item;
import io.proofstream.measure.gauge.Tally;
import java.time.Duration;
import java.time.Instant;

/**
 * Something that is to be done within a time, and counts once: in order at the moment it was done
 * in time, or wrong at the deadline by which it was not.
 *
 * @param begunAt null if it has not begun
 * @param doneAt null if it is not done
 */
public record Promised(Instant begunAt, Instant doneAt, Duration within) {

  private boolean isKept() {
    return begunAt != null && doneAt != null && !doneAt.isAfter(deadline());
  }

  private Instant deadline() {
    return begunAt.plus(within);
  }

  private boolean isDecided(Instant at) {
    return isKept() || (begunAt != null && at.isAfter(deadline()));
  }

  /**
   * Counts it unless it was counted before.
   *
   * @param before the same, as it was known at the last look
   * @param late what is wrong if it is not done in time
   */
  public void count(Promised before, MatterGlance glance, Item late, Tally tally) {
    if (begunAt == null || before.isDecided(glance.from())) {
      return;
    }
    if (isKept()) {
      tally.counts(doneAt.isBefore(begunAt) ? begunAt : doneAt, null);
    } else if (isDecided(glance.to())) {
      tally.counts(deadline(), late);
    } else {
      tally.again(deadline().plusMillis(1));
    }
  }
}
