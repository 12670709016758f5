package io.proofstream.measure.metric.inventory;

import io.proofstream.measure.gauge.Metric;
import io.proofstream.measure.gauge.Parameters;
import java.util.Map;
import java.util.function.Function;

/** What there is, whose it is, and what counts. */
public final class InventoryMetrics {
  public static final Map<String, Function<Parameters, Metric>> ALL =
      Map.ofEntries(
          Map.entry("inventory_confirmed", InventoryConfirmed::new),
          Map.entry("unregistered_assets", parameters -> new UnregisteredAssets()),
          Map.entry("owned_assets", parameters -> new OwnedAssets()),
          Map.entry("classified_workloads", ClassifiedWorkloads::new),
          Map.entry("mixed_nodes", parameters -> new MixedNodes()),
          Map.entry("scope_reductions", parameters -> new ScopeReductions()),
          Map.entry("stale_images", StaleImages::new));

  private InventoryMetrics() {}
}
