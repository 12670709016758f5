package io.proofstream.measure.metric;

import io.proofstream.measure.gauge.Gauge;
import io.proofstream.measure.gauge.Metric;
import io.proofstream.measure.gauge.Parameters;
import io.proofstream.measure.metric.access.AccessMetrics;
import io.proofstream.measure.metric.change.ChangeMetrics;
import io.proofstream.measure.metric.cluster.ClusterMetrics;
import io.proofstream.measure.metric.coverage.CoverageMetrics;
import io.proofstream.measure.metric.evidence.EvidenceMetrics;
import io.proofstream.measure.metric.exception.ExceptionMetrics;
import io.proofstream.measure.metric.facts.FactMetrics;
import io.proofstream.measure.metric.findings.FindingMetrics;
import io.proofstream.measure.metric.inventory.InventoryMetrics;
import io.proofstream.measure.metric.promise.PromiseMetrics;
import io.proofstream.measure.metric.runtime.RuntimeMetrics;
import io.proofstream.measure.metric.scanning.ScanningMetrics;
import io.proofstream.measure.metric.supply.SupplyMetrics;
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
            AccessMetrics.ALL,
            ChangeMetrics.ALL,
            ClusterMetrics.ALL,
            CoverageMetrics.ALL,
            EvidenceMetrics.ALL,
            ExceptionMetrics.ALL,
            FactMetrics.ALL,
            FindingMetrics.ALL,
            PromiseMetrics.ALL,
            RuleMetrics.ALL,
            InventoryMetrics.ALL,
            RuntimeMetrics.ALL,
            ScanningMetrics.ALL,
            SupplyMetrics.ALL,
            WorkloadMetrics.ALL)
        .forEach(AllMetrics::add);
  }

  private AllMetrics() {}

  private static void add(Map<String, Function<Parameters, Metric>> family) {
    family.forEach(
        (id, metric) -> {
          if (BY_ID.put(id, metric) != null) {
            throw new IllegalStateException("Two compute " + id);
          }
        });
  }

  public static Metric of(Gauge gauge) {
    return BY_ID.get(gauge.metric()).apply(Parameters.resolved(gauge.parameters()));
  }

  public static Set<String> ids() {
    return Set.copyOf(BY_ID.keySet());
  }
}
