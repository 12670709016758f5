package io.proofstream.measure.metric.scanning;

import io.proofstream.measure.gauge.Metric;
import io.proofstream.measure.gauge.Parameters;
import java.util.Map;
import java.util.function.Function;

/** Whether assets are looked at. */
public final class ScanningMetrics {
  public static final Map<String, Function<Parameters, Metric>> ALL =
      Map.ofEntries(
          Map.entry("scan_freshness", ScanFreshness::new),
          Map.entry("scan_success", parameters -> new ScanSuccess()),
          Map.entry("scanner_database_fresh", DatabaseFreshness::new),
          Map.entry("running_images_scanned", RunningScanned::new),
          Map.entry("deployments_scanned", DeploymentsScanned::new),
          Map.entry("pushes_scanned", PushesScanned::new),
          Map.entry("image_age", ImageAge::new));

  private ScanningMetrics() {}
}
