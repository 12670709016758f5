package io.proofstream.measure.metric.facts;

import io.proofstream.measure.gauge.Metric;
import io.proofstream.measure.gauge.Parameters;
import java.util.Map;
import java.util.function.Function;

/** What collectors found to be so. */
public final class FactMetrics {
  public static final Map<String, Function<Parameters, Metric>> ALL =
      Map.ofEntries(Map.entry("facts_hold", FactsHold::new));

  private FactMetrics() {}
}
