package io.proofstream.measure.metric.scanning;

import io.proofstream.measure.gauge.Item;
import io.proofstream.measure.gauge.Metric;
import io.proofstream.measure.gauge.Nature;
import io.proofstream.measure.gauge.Parameters;
import io.proofstream.measure.gauge.Tally;
import io.proofstream.measure.posture.AssetGlance;
import java.time.Duration;
import java.time.Instant;

/** Of the assets in scope, those that were scanned completely not long ago. */
public final class ScanFreshness implements Metric {
  private final Duration cadence;

  public ScanFreshness(Parameters parameters) {
    cadence = parameters.duration("cadence");
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
    Instant newest = glance.scannedAt();
    if (newest == null) {
      tally.stands(new Item("asset", glance.asset().assetId(), "never scanned"));
      return;
    }
    Instant until = newest.plus(cadence);
    if (until.isBefore(glance.to())) {
      tally.stands(new Item("asset", glance.asset().assetId(), "last scanned " + newest));
    } else {
      tally.stands(null);
      tally.again(until.plusMillis(1));
    }
  }
}
