package io.proofstream.measure.metric.cluster;

import io.proofstream.evidence.Event;
import io.proofstream.evidence.Kind;
import io.proofstream.measure.gauge.Item;
import io.proofstream.measure.gauge.Metric;
import io.proofstream.measure.gauge.Nature;
import io.proofstream.measure.gauge.Parameters;
import io.proofstream.measure.gauge.Tally;
import io.proofstream.measure.matter.MatterGlance;
import io.proofstream.measure.matter.MatterKind;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;

/** Of the clusters that are there, those that were held against rules not long ago. */
public final class ClustersAssessed implements Metric {
  private static final Duration THERE = Duration.ofDays(30);
  private static final Set<Kind> NAMING =
      EnumSet.of(Kind.WORKLOAD_OBSERVED, Kind.ADMISSION_DECIDED, Kind.RUNTIME_ALERTED);

  private final Duration within;

  public ClustersAssessed(Parameters parameters) {
    within = parameters.duration("within");
  }

  @Override
  public Nature nature() {
    return Nature.STANDING;
  }

  @Override
  public void ofMatter(MatterGlance glance, Tally tally) {
    if (!glance.isOf(MatterKind.CLUSTER)) {
      return;
    }
    Instant named = newest(glance, NAMING);
    if (named == null || named.plus(THERE).isBefore(glance.to())) {
      return;
    }
    tally.again(named.plus(THERE).plusMillis(1));
    Instant assessed = newest(glance, EnumSet.of(Kind.SCAN_COMPLETED));
    if (assessed == null) {
      tally.stands(new Item("cluster", glance.id(), "never assessed"));
    } else if (assessed.plus(within).isBefore(glance.to())) {
      tally.stands(new Item("cluster", glance.id(), "last assessed " + assessed));
    } else {
      tally.stands(null);
      tally.again(assessed.plus(within).plusMillis(1));
    }
  }

  private static Instant newest(MatterGlance glance, Set<Kind> kinds) {
    return glance.remembered().stream()
        .map(Event::evidence)
        .filter(evidence -> kinds.contains(evidence.kind()))
        .map(evidence -> evidence.occurredAt())
        .max(Instant::compareTo)
        .orElse(null);
  }
}
