package io.proofstream.measure.metric.cluster;

import io.proofstream.measure.gauge.Metric;
import io.proofstream.measure.gauge.Parameters;
import java.util.Map;
import java.util.function.Function;

/** Whether clusters are held against rules. */
public final class ClusterMetrics {
  public static final Map<String, Function<Parameters, Metric>> ALL =
      Map.ofEntries(Map.entry("clusters_assessed", ClustersAssessed::new));

  private ClusterMetrics() {}
}
