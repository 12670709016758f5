package io.proofstream.measure.metric.coverage;

import io.proofstream.measure.MetricKind.Unit;
import io.proofstream.measure.figure.Figure;
import io.proofstream.measure.figure.Readings;
import io.proofstream.measure.gauge.Parameters;
import java.util.Comparator;

/** Scan coverage in the month in which it was lowest. */
final class WorstMonth extends ScanCoverage {
  WorstMonth(Parameters parameters) {
    super(parameters);
  }

  @Override
  public Figure figure(Unit unit, Readings readings) {
    return readings.months().stream()
        .map(Figure::share)
        .filter(month -> month.value() != null)
        .min(Comparator.comparing(Figure::value))
        .orElse(Figure.NOTHING);
  }
}
