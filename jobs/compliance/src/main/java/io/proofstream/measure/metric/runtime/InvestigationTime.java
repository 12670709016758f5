package io.proofstream.measure.metric.runtime;

import io.proofstream.evidence.Event;
import io.proofstream.measure.MetricKind.Unit;
import io.proofstream.measure.figure.Distribution;
import io.proofstream.measure.figure.Figure;
import io.proofstream.measure.figure.Readings;
import io.proofstream.measure.gauge.Metric;
import io.proofstream.measure.gauge.Nature;
import io.proofstream.measure.gauge.Parameters;
import io.proofstream.measure.gauge.Tally;
import io.proofstream.measure.matter.MatterGlance;
import io.proofstream.measure.matter.MatterKind;
import java.time.Duration;
import java.time.Instant;

/** How long investigations took, from the alert until they were done. */
final class InvestigationTime implements Metric {
  private final Distribution.Statistic statistic;

  InvestigationTime(Parameters parameters) {
    statistic = Distribution.Statistic.of(parameters.word("statistic"));
  }

  @Override
  public Nature nature() {
    return Nature.COUNTED;
  }

  @Override
  public void ofMatter(MatterGlance glance, Tally tally) {
    if (!glance.isOf(MatterKind.ALERT) || AlertCase.of(glance.before()).closing() != null) {
      return;
    }
    AlertCase now = AlertCase.of(glance.now());
    Event closing = now.closing();
    if (closing == null) {
      return;
    }
    Instant closed = closing.investigation().closedAt();
    Instant begun = now.rangAt() == null ? closing.investigation().openedAt() : now.rangAt();
    if (begun != null) {
      tally.counts(closed, Distribution.label(Duration.between(begun, closed)), 1, 1, null);
    }
  }

  @Override
  public Figure figure(Unit unit, Readings readings) {
    return Distribution.figure(readings.labelled(), statistic);
  }
}
