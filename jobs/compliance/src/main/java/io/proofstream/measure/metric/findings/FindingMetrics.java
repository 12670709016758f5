package io.proofstream.measure.metric.findings;

import io.proofstream.measure.gauge.Metric;
import io.proofstream.measure.gauge.Parameters;
import java.util.Map;
import java.util.function.Function;

/** What is wrong with assets, and how soon that is mended. */
public final class FindingMetrics {
  public static final Map<String, Function<Parameters, Metric>> ALL =
      Map.ofEntries(Map.entry("remediation_time", RemediationTime::new));

  private FindingMetrics() {}
}
