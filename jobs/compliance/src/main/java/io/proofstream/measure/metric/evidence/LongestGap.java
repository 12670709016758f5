package io.proofstream.measure.metric.evidence;

import io.proofstream.evidence.Event;
import io.proofstream.evidence.Kind;
import io.proofstream.evidence.Trust;
import io.proofstream.measure.MetricKind.Unit;
import io.proofstream.measure.figure.Figure;
import io.proofstream.measure.figure.Readings;
import io.proofstream.measure.gauge.Metric;
import io.proofstream.measure.gauge.Nature;
import io.proofstream.measure.gauge.Parameters;
import io.proofstream.measure.gauge.Tally;
import io.proofstream.measure.matter.MatterGlance;
import io.proofstream.measure.matter.MatterKind;
import io.proofstream.measure.metric.PerHour;
import java.util.Set;

/** The longest stretch of whole hours in which nothing of some kinds was recorded. */
final class LongestGap implements Metric {
  private final Set<Kind> kinds;

  LongestGap(Parameters parameters) {
    kinds = parameters.words("kinds", Kind.class);
  }

  @Override
  public Nature nature() {
    return Nature.COUNTED;
  }

  @Override
  public void ofMatter(MatterGlance glance, Tally tally) {
    if (!glance.isOf(MatterKind.LOG)) {
      return;
    }
    PerHour all = new PerHour();
    for (Event event : glance.fresh()) {
      if (kinds.contains(event.evidence().kind()) && event.evidence().trust() == Trust.VERIFIED) {
        all.add(event.evidence().recordedAt(), null);
      }
    }
    all.count(tally);
  }

  @Override
  public Figure figure(Unit unit, Readings readings) {
    if (readings.hours().isEmpty()) {
      return Figure.NOTHING;
    }
    long seconds = readings.hours().longestGap(readings.from(), readings.to()).toSeconds();
    return new Figure((double) seconds, seconds, readings.hours().count());
  }
}
