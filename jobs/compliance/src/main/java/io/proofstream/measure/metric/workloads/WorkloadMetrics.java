package io.proofstream.measure.metric.workloads;

import io.proofstream.measure.gauge.Metric;
import io.proofstream.measure.gauge.Parameters;
import java.util.Map;
import java.util.function.Function;

/** What is let in to clusters, and how it runs there. */
public final class WorkloadMetrics {
  public static final Map<String, Function<Parameters, Metric>> ALL =
      Map.ofEntries(
          Map.entry("admissions_by_decision", AdmissionsByDecision::new),
          Map.entry("admissions_checked", parameters -> new AdmissionsChecked()),
          Map.entry("unreleased_images", UnreleasedImages::new),
          Map.entry("workload_settings", WorkloadSettings::new),
          Map.entry("workloads_admitted", parameters -> new WorkloadsAdmitted()));

  private WorkloadMetrics() {}
}
