package io.proofstream.measure.metric.inventory;

import io.proofstream.measure.gauge.Item;
import io.proofstream.measure.gauge.Metric;
import io.proofstream.measure.gauge.Nature;
import io.proofstream.measure.gauge.Parameters;
import io.proofstream.measure.gauge.Tally;
import io.proofstream.measure.posture.AssetGlance;
import java.time.Duration;
import java.time.Instant;

/** Of the assets in scope, those of which something but a scan said lately that they are there. */
final class InventoryConfirmed implements Metric {
  private final Duration within;

  InventoryConfirmed(Parameters parameters) {
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
    Instant confirmed = glance.asset().confirmedAt();
    if (confirmed == null || confirmed.plus(within).isBefore(glance.to())) {
      String reason = confirmed == null ? "never confirmed" : "last confirmed " + confirmed;
      tally.stands(new Item("asset", glance.asset().assetId(), reason));
    } else {
      tally.stands(null);
      tally.again(confirmed.plus(within).plusMillis(1));
    }
  }
}
