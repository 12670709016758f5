package io.proofstream.measure.metric.coverage;

import io.proofstream.measure.gauge.Item;
import io.proofstream.measure.gauge.Metric;
import io.proofstream.measure.gauge.Nature;
import io.proofstream.measure.gauge.Parameters;
import io.proofstream.measure.gauge.Tally;
import io.proofstream.measure.posture.AssetGlance;
import io.proofstream.measure.posture.image.ImagePosture;
import io.proofstream.measure.posture.image.ScanSeries;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Of all hours in which an asset was in scope, those in which its newest complete scan was no older
 * than it may be. An asset counts from when it has been in scope for a day, so that what came an
 * hour ago is no gap. A scan that becomes known late covers past hours too, up to 35 days back.
 */
class ScanCoverage implements Metric {
  /** How long an asset is in scope before it counts. */
  static final Duration FIRST = Duration.ofHours(24);

  private final Duration cadence;
  private final Duration databaseAge;
  private final List<String> classes;
  private final LateScans late;

  ScanCoverage(Parameters parameters) {
    cadence = parameters.duration("cadence");
    databaseAge = parameters.duration("database_age");
    classes = parameters.texts("classes");
    late = new LateScans(cadence, this::covers);
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
    revise(glance, counts, tally);
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

  /** Adds to each past hour at whose end it was not known yet that the asset was covered. */
  private void revise(AssetGlance glance, Instant counts, Tally tally) {
    Instant registered = glance.asset().registeredSince();
    Instant since = registered.isAfter(counts) ? registered : counts;
    for (Instant end : late.covered(glance, since)) {
      tally.counts(end.minusMillis(1), Tally.PLAIN, 1, 0, null);
    }
  }

  /** When the newest scan that may be relied on ended; null if there is none. */
  private Instant newest(AssetGlance glance) {
    Instant newest = null;
    for (ImagePosture image : glance.liveImages()) {
      for (ScanSeries series : image.scanned()) {
        for (ScanSeries.End end : series.ends()) {
          boolean isNewer = newest == null || end.at().isAfter(newest);
          newest = isNewer && covers(series, end) ? end.at() : newest;
        }
      }
    }
    return newest;
  }

  private boolean covers(ScanSeries series, ScanSeries.End end) {
    return series.looksFor(classes) && (!series.needsDatabase() || end.hadDatabaseOf(databaseAge));
  }
}
