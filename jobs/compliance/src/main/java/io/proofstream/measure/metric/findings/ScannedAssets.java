package io.proofstream.measure.metric.findings;

import io.proofstream.measure.gauge.Tally;
import io.proofstream.measure.posture.AssetGlance;
import java.time.Duration;
import java.time.Instant;

/** Assets of which is known what is wrong with them: scanned completely not long ago. */
final class ScannedAssets {
  private final Duration within;

  ScannedAssets(Duration within) {
    this.within = within;
  }

  /** Asks to look again when it will have been too long. */
  boolean has(AssetGlance glance, Tally tally) {
    Instant scanned = glance.isRegistered() ? glance.scannedAt() : null;
    if (scanned == null || scanned.plus(within).isBefore(glance.to())) {
      return false;
    }
    tally.again(scanned.plus(within).plusMillis(1));
    return true;
  }
}
