package io.proofstream.measure.metric.rules;

import io.proofstream.evidence.scan.RuleKind;
import io.proofstream.measure.gauge.Item;
import io.proofstream.measure.gauge.Metric;
import io.proofstream.measure.gauge.Nature;
import io.proofstream.measure.gauge.Parameters;
import io.proofstream.measure.gauge.Tally;
import io.proofstream.measure.posture.AssetGlance;
import io.proofstream.measure.posture.image.ScanLook;
import java.time.Duration;
import java.time.Instant;

/** Of the assets in scope, those of which a live image was held against hardening rules. */
public final class HardeningAssessed implements Metric {
  private final Duration within;

  public HardeningAssessed(Parameters parameters) {
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
    Instant newest =
        glance.liveImages().stream()
            .flatMap(image -> image.scans().stream())
            .filter(run -> ImageRules.isOf(run, RuleKind.HARDENING))
            .map(ScanLook::at)
            .max(Instant::compareTo)
            .orElse(null);
    String asset = glance.asset().assetId();
    if (newest == null) {
      tally.stands(new Item("asset", asset, "never held against hardening rules"));
    } else if (newest.plus(within).isBefore(glance.to())) {
      tally.stands(new Item("asset", asset, "last held against hardening rules " + newest));
    } else {
      tally.stands(null);
      tally.again(newest.plus(within).plusMillis(1));
    }
  }
}
