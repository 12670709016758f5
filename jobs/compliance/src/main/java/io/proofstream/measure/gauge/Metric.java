package io.proofstream.measure.gauge;

import io.proofstream.measure.MetricKind.Unit;
import io.proofstream.measure.figure.Figure;
import io.proofstream.measure.figure.Readings;
import io.proofstream.measure.figure.Sum;
import io.proofstream.measure.matter.MatterGlance;
import io.proofstream.measure.posture.AssetGlance;
import java.util.Map;

/**
 * One entry of {@code metrics.yml}, with its parameters. It says of every subject what that adds,
 * and what all of them come to. The same glance always gives the same.
 */
public interface Metric {
  Nature nature();

  /** Adds what an asset adds; nothing if assets add nothing. */
  default void ofAsset(AssetGlance glance, Tally tally) {}

  /** Adds what something that is no asset adds, as the log told of it. */
  default void ofMatter(MatterGlance glance, Tally tally) {}

  /** What the sums that stand at an hour's end are as one sample. */
  default Sum sample(Map<String, Sum> labelled) {
    return Figure.total(labelled);
  }

  /** What all of it comes to. */
  default Figure figure(Unit unit, Readings readings) {
    return unit == Unit.COUNT ? Figure.count(readings.total()) : Figure.share(readings.total());
  }
}
