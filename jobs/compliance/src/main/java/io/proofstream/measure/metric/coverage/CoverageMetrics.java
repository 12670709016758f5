package io.proofstream.measure.metric.coverage;

import io.proofstream.measure.gauge.Metric;
import io.proofstream.measure.gauge.Parameters;
import java.util.Map;
import java.util.function.Function;

/** Whether assets are scanned all the time, and not only when somebody looks. */
public final class CoverageMetrics {
  public static final Map<String, Function<Parameters, Metric>> ALL =
      Map.ofEntries(
          Map.entry("scan_coverage_continuous", ScanCoverage::new),
          Map.entry("scan_coverage_worst_month", WorstMonth::new),
          Map.entry("scan_coverage_spread", MonthlySpread::new),
          Map.entry("scan_coverage_ever", ScannedEver::new));

  private CoverageMetrics() {}
}
