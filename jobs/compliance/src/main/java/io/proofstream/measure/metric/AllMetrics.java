package io.proofstream.measure.metric;

import io.proofstream.measure.gauge.Gauge;
import io.proofstream.measure.gauge.Metric;
import io.proofstream.measure.gauge.Parameters;
import io.proofstream.measure.metric.access.AccessMetrics;
import io.proofstream.measure.metric.change.ChangeMetrics;
import io.proofstream.measure.metric.cluster.ClusterMetrics;
import io.proofstream.measure.metric.evidence.EvidenceMetrics;
import io.proofstream.measure.metric.exception.ExceptionMetrics;
import io.proofstream.measure.metric.facts.FactMetrics;
import io.proofstream.measure.metric.findings.FindingMetrics;
import io.proofstream.measure.metric.runtime.RuntimeMetrics;
import io.proofstream.measure.metric.scanning.ScanningMetrics;
import io.proofstream.measure.metric.workloads.WorkloadMetrics;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/** What computes each entry of {@code metrics.yml}. */
public final class AllMetrics {
  private static final Map<String, Function<Parameters, Metric>> BY_ID = new TreeMap<>();

  static {
    List.of(
            ScanningMetrics.ALL,
            FindingMetrics.ALL,
            FactMetrics.ALL,
            ClusterMetrics.ALL,
            AccessMetrics.ALL,
            RuntimeMetrics.ALL,
            ChangeMetrics.ALL,
            EvidenceMetrics.ALL,
            ExceptionMetrics.ALL,
            RuleMetrics.ALL,
            WorkloadMetrics.ALL)
        .forEach(BY_ID::putAll);
  }

  private AllMetrics() {}

  public static Metric of(Gauge gauge) {
    return BY_ID.get(gauge.metric()).apply(Parameters.resolved(gauge.parameters()));
  }

  public static Set<String> ids() {
    return Set.copyOf(BY_ID.keySet());
  }
}
