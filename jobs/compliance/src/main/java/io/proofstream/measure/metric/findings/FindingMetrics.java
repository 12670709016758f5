package io.proofstream.measure.metric.findings;

import io.proofstream.measure.gauge.Metric;
import io.proofstream.measure.gauge.Parameters;
import java.util.Map;
import java.util.function.Function;

/** What is wrong with assets, and how soon that is mended. */
public final class FindingMetrics {
  public static final Map<String, Function<Parameters, Metric>> ALL =
      Map.ofEntries(
          Map.entry("clean_assets", CleanAssets::new),
          Map.entry("closures_proven", parameters -> new ClosuresProven()),
          Map.entry("exception_share", ExceptionShare::new),
          Map.entry("exceptions_overdue", parameters -> new ExceptionsOverdue()),
          Map.entry("findings_decided", FindingsDecided::new),
          Map.entry("findings_returned", parameters -> new FindingsReturned()),
          Map.entry("open_findings", OpenFindings::new),
          Map.entry("remediation_time", RemediationTime::new),
          Map.entry("risk_score", RiskScore::new));

  private FindingMetrics() {}
}
