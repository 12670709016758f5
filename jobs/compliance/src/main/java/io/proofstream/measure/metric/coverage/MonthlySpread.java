package io.proofstream.measure.metric.coverage;

import io.proofstream.measure.MetricKind.Unit;
import io.proofstream.measure.figure.Figure;
import io.proofstream.measure.figure.Readings;
import io.proofstream.measure.figure.Sum;
import io.proofstream.measure.gauge.Parameters;
import java.util.DoubleSummaryStatistics;

/** By how much scan coverage differs between the best and the worst month. */
final class MonthlySpread extends ScanCoverage {
  MonthlySpread(Parameters parameters) {
    super(parameters);
  }

  /** Of how many months; one alone has no spread. */
  @Override
  public Figure figure(Unit unit, Readings readings) {
    DoubleSummaryStatistics shares =
        readings.months().stream()
            .filter(month -> month.denominator() > 0)
            .mapToDouble(MonthlySpread::share)
            .summaryStatistics();
    long months = shares.getCount();
    Double spread = months < 2 ? null : shares.getMax() - shares.getMin();
    return new Figure(spread, months, months);
  }

  private static double share(Sum month) {
    return (double) month.numerator() / month.denominator();
  }
}
