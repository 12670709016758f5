package io.proofstream.measure.metric.inventory;

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
import java.util.stream.Stream;

/** Of the assets that lie in a registry, those that nobody touched for long. */
final class StaleImages implements Metric {
  private final Duration within;

  StaleImages(Parameters parameters) {
    within = parameters.duration("within");
  }

  @Override
  public Nature nature() {
    return Nature.STANDING;
  }

  @Override
  public void ofAsset(AssetGlance glance, Tally tally) {
    boolean lies = glance.asset().images().stream().anyMatch(StaleImages::liesInRegistry);
    if (!glance.counts() || !lies) {
      return;
    }
    if (!glance.asset().containers().isEmpty()) {
      tally.stands(Tally.PLAIN, 0, 1);
      return;
    }
    Instant touched = touchedAt(glance);
    if (touched.plus(within).isBefore(glance.to())) {
      tally.standsOut(new Item("asset", glance.asset().assetId(), "untouched since " + touched));
    } else {
      tally.stands(Tally.PLAIN, 0, 1);
      tally.again(touched.plus(within).plusMillis(1));
    }
  }

  private static boolean liesInRegistry(ImagePosture image) {
    return image.pushedAt() != null && image.deletedAt() == null;
  }

  /** When an image of it was last pushed or scanned completely. */
  private static Instant touchedAt(AssetGlance glance) {
    Stream<Instant> images =
        glance.asset().images().stream()
            .flatMap(image -> Stream.of(image.pushedAt(), image.scannedAt()));
    return Stream.concat(images, Stream.ofNullable(glance.asset().face().lastPushedAt()))
        .filter(Objects::nonNull)
        .max(Instant::compareTo)
        .orElseThrow();
  }
}
