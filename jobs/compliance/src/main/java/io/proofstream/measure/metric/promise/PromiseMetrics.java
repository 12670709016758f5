package io.proofstream.measure.metric.promise;

import io.proofstream.measure.gauge.Metric;
import io.proofstream.measure.gauge.Parameters;
import java.util.Map;
import java.util.function.Function;

/** Whether findings are gone by when it was promised. */
public final class PromiseMetrics {
  public static final Map<String, Function<Parameters, Metric>> ALL =
      Map.of("adherence", Adherence::new, "open_breaches", OpenBreaches::new);

  private PromiseMetrics() {}
}
