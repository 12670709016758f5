package io.proofstream.measure.metric.change;

import io.proofstream.measure.gauge.Metric;
import io.proofstream.measure.gauge.Parameters;
import java.util.Map;
import java.util.function.Function;

/** Who decides on changes, and on what. */
public final class ChangeMetrics {
  public static final Map<String, Function<Parameters, Metric>> ALL =
      Map.ofEntries(
          Map.entry("changes_approved", ChangesApproved::new),
          Map.entry("changes_assessed", parameters -> new ChangesAssessed()));

  private ChangeMetrics() {}
}
