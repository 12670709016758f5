package io.proofstream.measure.metric.evidence;

import io.proofstream.measure.MetricKind.Unit;
import io.proofstream.measure.figure.Figure;
import io.proofstream.measure.figure.Readings;
import io.proofstream.measure.figure.Sum;
import io.proofstream.measure.gauge.Item;
import io.proofstream.measure.gauge.Metric;
import io.proofstream.measure.gauge.Nature;
import io.proofstream.measure.gauge.Parameters;
import io.proofstream.measure.gauge.Tally;
import io.proofstream.measure.matter.MatterGlance;
import io.proofstream.measure.matter.MatterKind;
import io.proofstream.policy.Policy;
import java.util.List;

/** The least of what the policy promises for how long things are kept. */
final class Retention implements Metric {
  private final List<String> kinds;

  Retention(Parameters parameters) {
    kinds = parameters.texts("kinds");
  }

  @Override
  public Nature nature() {
    return Nature.STANDING;
  }

  @Override
  public void ofMatter(MatterGlance glance, Tally tally) {
    if (glance.isOf(MatterKind.POLICY)) {
      for (String kind : kinds) {
        long seconds = promised(kind, glance.knowledge().policy());
        tally.stands(kind, seconds, 1);
        if (seconds == 0) {
          tally.fails(new Item("kind", kind, "the policy promises nothing"));
        }
      }
    }
  }

  /** Zero for nothing. */
  private static long promised(String kind, Policy policy) {
    return policy.retention().stream()
        .filter(each -> each.kind().equals(kind))
        .mapToLong(Policy.Retention::seconds)
        .min()
        .orElse(0);
  }

  @Override
  public Figure figure(Unit unit, Readings readings) {
    return readings.labelled().values().stream().mapToLong(Sum::numerator).min().stream()
        .mapToObj(least -> new Figure((double) least, least, readings.labelled().size()))
        .findFirst()
        .orElse(Figure.NOTHING);
  }
}
