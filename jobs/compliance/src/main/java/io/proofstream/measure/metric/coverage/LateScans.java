package io.proofstream.measure.metric.coverage;

import io.proofstream.evidence.scan.ScanStatus;
import io.proofstream.measure.posture.AssetGlance;
import io.proofstream.measure.posture.AssetNote;
import io.proofstream.measure.posture.AssetPosture;
import io.proofstream.measure.posture.image.ImagePosture;
import io.proofstream.measure.posture.image.ScanLook;
import io.proofstream.measure.posture.image.ScanSeries;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Past ends of hours that a scan covers of which nobody knew at that time, because its report came
 * late. What counted as an image of the asset at that time stays as it was known then.
 */
final class LateScans {
  /** Late evidence changes nothing that is longer ago. */
  private static final Duration REVISED = Duration.ofDays(35);

  private final Duration cadence;
  private final Covering covering;

  /** Which scans cover anything at all. */
  interface Covering {
    boolean covers(ScanSeries series, ScanSeries.End end);
  }

  LateScans(Duration cadence, Covering covering) {
    this.cadence = cadence;
    this.covering = covering;
  }

  /**
   * Of what became known since the last look, in order.
   *
   * @param since from when on the asset counts
   */
  List<Instant> covered(AssetGlance glance, Instant since) {
    List<Instant> ends = newEnds(glance);
    if (ends.isEmpty()) {
      return List.of();
    }
    Instant first = ends.stream().min(Instant::compareTo).orElseThrow();
    Instant last = ends.stream().max(Instant::compareTo).orElseThrow().plus(cadence);
    Instant from = latest(first, latest(since, askable(glance)));
    List<Instant> covered = new ArrayList<>();
    for (Instant hour = nextHour(from);
        hour.isBefore(glance.to()) && !hour.isAfter(last);
        hour = hour.plus(1, ChronoUnit.HOURS)) {
      if (covers(glance.asset(), hour) && !covers(glance.before(), hour)) {
        covered.add(hour);
      }
    }
    return covered;
  }

  /** Of complete scans since whose end an hour has ended. */
  private static List<Instant> newEnds(AssetGlance glance) {
    List<Instant> ends = new ArrayList<>();
    for (AssetNote note : glance.notes()) {
      if (note.event() != null
          && note.event().scan() != null
          && note.event().scan().status() == ScanStatus.COMPLETE) {
        Instant end = ScanLook.of(note.event().scan(), note.event().evidence()).at();
        if (nextHour(end).isBefore(glance.to())) {
          ends.add(end);
        }
      }
    }
    return ends;
  }

  /** Before that, it is not known for sure which hours were covered already. */
  private Instant askable(AssetGlance glance) {
    Instant askable = latest(glance.to().minus(REVISED), oldest(glance.to()));
    for (ImagePosture image : glance.before().images()) {
      for (ScanSeries series : image.scanned()) {
        askable = latest(askable, series.completeSince().plus(cadence));
      }
    }
    return askable;
  }

  private Instant oldest(Instant now) {
    return now.minus(ScanSeries.KEPT).plus(cadence);
  }

  private boolean covers(AssetPosture asset, Instant hour) {
    Predicate<ImagePosture> isScanned =
        image -> image.scanned().stream().anyMatch(series -> covers(series, hour));
    return asset.images().stream().anyMatch(image -> image.wasLive(hour) && isScanned.test(image));
  }

  private boolean covers(ScanSeries series, Instant hour) {
    return series.ends().stream()
        .anyMatch(end -> end.isWithin(cadence, hour) && covering.covers(series, end));
  }

  private static Instant nextHour(Instant moment) {
    Instant hour = moment.truncatedTo(ChronoUnit.HOURS);
    return hour.equals(moment) ? hour : hour.plus(1, ChronoUnit.HOURS);
  }

  private static Instant latest(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
