package io.proofstream.measure.metric.supply;

import io.proofstream.measure.gauge.Metric;
import io.proofstream.measure.gauge.Parameters;
import java.util.Map;
import java.util.function.Function;

/** What images are made of, who made them, and how anybody can tell. */
public final class SupplyMetrics {
  public static final Map<String, Function<Parameters, Metric>> ALL =
      Map.ofEntries(
          Map.entry("sbom_presence", SbomPresence::new),
          Map.entry("sbom_quality", SbomShare::quality),
          Map.entry("components_approved", parameters -> SbomShare.approved()),
          Map.entry("signed_images", SignedImages::new),
          Map.entry("provenance", Provenance::new),
          Map.entry("approved_builders", parameters -> ApprovedImages.builders()),
          Map.entry("approved_registries", parameters -> new ApprovedRegistries()),
          Map.entry("approved_bases", parameters -> ApprovedImages.bases()),
          Map.entry("pinned_images", PinnedImages::new),
          Map.entry("builds_recorded", BuildsRecorded::new));

  private SupplyMetrics() {}
}
