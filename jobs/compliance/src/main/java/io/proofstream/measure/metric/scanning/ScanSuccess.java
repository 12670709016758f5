package io.proofstream.measure.metric.scanning;

import io.proofstream.evidence.Event;
import io.proofstream.evidence.scan.Scan;
import io.proofstream.evidence.scan.ScanStatus;
import io.proofstream.measure.gauge.Item;
import io.proofstream.measure.gauge.Metric;
import io.proofstream.measure.gauge.Nature;
import io.proofstream.measure.gauge.Tally;
import io.proofstream.measure.posture.AssetGlance;

/** Of the scans of assets in scope, those that looked at all that they meant to. */
public final class ScanSuccess implements Metric {
  @Override
  public Nature nature() {
    return Nature.COUNTED;
  }

  @Override
  public void ofAsset(AssetGlance glance, Tally tally) {
    if (!glance.counts()) {
      return;
    }
    for (Event event : glance.events()) {
      if (event.scan() != null && event.part() == 0) {
        count(event, event.scan(), tally);
      }
    }
  }

  private static void count(Event event, Scan scan, Tally tally) {
    Item wrong =
        scan.status() == ScanStatus.COMPLETE
            ? null
            : new Item("scan", scan.scanId(), String.valueOf(scan.failure()));
    tally.counts(event.evidence().occurredAt(), wrong);
  }
}
