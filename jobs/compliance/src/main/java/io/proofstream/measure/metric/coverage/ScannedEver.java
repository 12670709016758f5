package io.proofstream.measure.metric.coverage;

import io.proofstream.measure.gauge.Item;
import io.proofstream.measure.gauge.Metric;
import io.proofstream.measure.gauge.Nature;
import io.proofstream.measure.gauge.Parameters;
import io.proofstream.measure.gauge.Tally;
import io.proofstream.measure.posture.AssetGlance;
import io.proofstream.measure.posture.image.ImagePosture;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/** Of the assets that have been in scope for a day, those that were scanned at all. */
final class ScannedEver implements Metric {
  private final Duration within;

  ScannedEver(Parameters parameters) {
    within = parameters.duration("within");
  }

  @Override
  public Nature nature() {
    return Nature.STANDING;
  }

  @Override
  public void ofAsset(AssetGlance glance, Tally tally) {
    if (!glance.isRegistered()) {
      return;
    }
    Instant counts = glance.asset().inScopeSince().plus(ScanCoverage.FIRST);
    if (counts.isAfter(glance.to())) {
      tally.again(counts);
      return;
    }
    Instant newest = newest(glance);
    if (newest == null || newest.plus(within).isBefore(glance.to())) {
      tally.stands(new Item("asset", glance.asset().assetId(), "not scanned"));
    } else {
      tally.stands(null);
      tally.again(newest.plus(within).plusMillis(1));
    }
  }

  /** Of images that counted at some time, whether or not they still do. */
  private static Instant newest(AssetGlance glance) {
    return glance.asset().images().stream()
        .filter(image -> !image.live().isEmpty())
        .map(ImagePosture::scannedAt)
        .filter(Objects::nonNull)
        .max(Instant::compareTo)
        .orElse(null);
  }
}
