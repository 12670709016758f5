package io.proofstream.measure.metric.scanning;

import io.proofstream.measure.gauge.Item;
import io.proofstream.measure.gauge.Metric;
import io.proofstream.measure.gauge.Nature;
import io.proofstream.measure.gauge.Parameters;
import io.proofstream.measure.gauge.Tally;
import io.proofstream.measure.posture.AssetGlance;
import io.proofstream.measure.posture.ScanLook;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Of all hours in which an asset was in scope, those in which its newest complete scan was no older
 * than it may be. An asset counts from when it has been in scope for a day, so that what came an
 * hour ago is no gap.
 */
public class ScanCoverage implements Metric {
  private static final Duration FIRST = Duration.ofHours(24);

  private final Duration cadence;
  private final Duration databaseAge;
  private final List<String> classes;

  public ScanCoverage(Parameters parameters) {
    cadence = parameters.duration("cadence");
    databaseAge = parameters.duration("database_age");
    classes = parameters.texts("classes");
  }

  @Override
  public Nature nature() {
    return Nature.SAMPLED;
  }

  @Override
  public void ofAsset(AssetGlance glance, Tally tally) {
    if (!glance.isRegistered()) {
      return;
    }
    Instant counts = glance.asset().inScopeSince().plus(FIRST);
    if (counts.isAfter(glance.to())) {
      tally.again(counts);
      return;
    }
    Instant newest = newest(glance);
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

  /** When the newest scan that may be relied on ended; null if there is none. */
  private Instant newest(AssetGlance glance) {
    return glance.liveImages().stream()
        .flatMap(image -> image.scans().stream())
        .filter(look -> look.looksFor(classes) && isFresh(look))
        .map(ScanLook::at)
        .max(Instant::compareTo)
        .orElse(null);
  }

  private boolean isFresh(ScanLook look) {
    return look.databaseAt() == null
        ? !look.looksFor(List.of("os", "library"))
        : !look.databaseAt().plus(databaseAge).isBefore(look.at());
  }
}
