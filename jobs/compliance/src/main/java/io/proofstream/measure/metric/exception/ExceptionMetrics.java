package io.proofstream.measure.metric.exception;

import io.proofstream.measure.gauge.Metric;
import io.proofstream.measure.gauge.Parameters;
import java.util.Map;
import java.util.function.Function;

/** What people decided to live with for a time. */
public final class ExceptionMetrics {
  public static final Map<String, Function<Parameters, Metric>> ALL =
      Map.ofEntries(
          Map.entry("exceptions_valid", parameters -> new ExceptionsValid()),
          Map.entry("exceptions_expiring", ExceptionsExpiring::new));

  private ExceptionMetrics() {}
}
