package io.proofstream.measure.metric.runtime;

import io.proofstream.measure.gauge.Metric;
import io.proofstream.measure.gauge.Parameters;
import java.util.Map;
import java.util.function.Function;

/** Whether what runs is watched, and what becomes of what is seen. */
public final class RuntimeMetrics {
  public static final Map<String, Function<Parameters, Metric>> ALL =
      Map.ofEntries(
          Map.entry("sensor_coverage", SensorCoverage::new),
          Map.entry("baseline_coverage", BaselineCoverage::new),
          Map.entry("runtime_alerts", RuntimeAlerts::new),
          Map.entry("alerts_investigated", AlertsInvestigated::new),
          Map.entry("investigation_time", InvestigationTime::new),
          Map.entry("incidents_resolved", IncidentsResolved::new),
          Map.entry("incidents_traced", parameters -> new IncidentsTraced()));

  private RuntimeMetrics() {}
}
