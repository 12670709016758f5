package io.proofstream.measure.metric.evidence;

import io.proofstream.measure.gauge.Item;
import io.proofstream.measure.gauge.Metric;
import io.proofstream.measure.gauge.Nature;
import io.proofstream.measure.gauge.Parameters;
import io.proofstream.measure.gauge.Tally;
import io.proofstream.measure.matter.MatterGlance;
import io.proofstream.measure.matter.MatterKind;
import io.proofstream.measure.matter.SignsOfLife;
import java.time.Duration;
import java.time.Instant;

/** Of the hours since a registered sender was first heard, those in which it was not silent. */
final class CollectorsHeard implements Metric {
  private final Duration grace;

  CollectorsHeard(Parameters parameters) {
    grace = parameters.duration("grace");
  }

  @Override
  public Nature nature() {
    return Nature.SAMPLED;
  }

  @Override
  public void ofMatter(MatterGlance glance, Tally tally) {
    if (!glance.isOf(MatterKind.COLLECTOR) || !isRegistered(glance)) {
      return;
    }
    SignsOfLife signs = SignsOfLife.of(glance, event -> true);
    if (signs.at() == null) {
      return;
    }
    Instant until = signs.until(grace);
    if (until.isBefore(glance.to())) {
      tally.stands(new Item("collector", glance.id(), "last heard " + signs.at()));
    } else {
      tally.stands(null);
      tally.again(until.plusMillis(1));
    }
  }

  private static boolean isRegistered(MatterGlance glance) {
    return glance.knowledge().policy().collectors().stream()
        .anyMatch(collector -> collector.id().equals(glance.id()));
  }
}
