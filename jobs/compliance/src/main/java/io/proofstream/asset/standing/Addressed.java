package io.proofstream.asset.standing;

import io.proofstream.evidence.Asset;
import io.proofstream.evidence.Event;
import io.proofstream.evidence.Kind;
import io.proofstream.evidence.run.Workload;
import io.proofstream.identity.ImageReference;
import io.proofstream.identity.InvalidReference;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** An event, or what of it is about one asset, on its way to that asset's book. */
public record Addressed(Asset asset, Event event) {
  private static final Set<Kind> MOVING =
      Set.of(
          Kind.SCAN_COMPLETED,
          Kind.POLICY_CHECKED,
          Kind.IMAGE_PUSHED,
          Kind.IMAGE_LISTED,
          Kind.IMAGE_DELETED,
          Kind.ASSET_REGISTERED,
          Kind.ASSET_RETIRED);
  private static final Set<Kind> DECISIONS =
      Set.of(
          Kind.REMEDIATION_CLAIMED,
          Kind.TRIAGE_MOVED,
          Kind.VULNERABILITY_EVALUATED,
          Kind.VEX_STATED,
          Kind.EXCEPTION_GRANTED,
          Kind.EXCEPTION_REVOKED,
          Kind.EXPLOITS_PUBLISHED);

  /** Every asset that the event moves; none if it moves no single one. */
  public static List<Addressed> of(Event event) {
    Kind kind = event.evidence().kind();
    Asset asset = event.evidence().asset();
    if (kind == Kind.WORKLOAD_OBSERVED) {
      return workloads(event);
    }
    boolean addressed = asset != null && !isDecisionAboutMany(event);
    return addressed && (MOVING.contains(kind) || DECISIONS.contains(kind))
        ? List.of(new Addressed(asset, event))
        : List.of();
  }

  /** Whether it decides something about no single asset. */
  public static boolean isDecisionAboutMany(Event event) {
    boolean broad =
        event.evidence().asset() == null
            || (event.exception() != null && event.exception().assetPattern() != null);
    // Likelihoods of attacks come for every vulnerability each day, and move no clock.
    boolean listed =
        event.exploits().isEmpty()
            || event.exploits().stream().anyMatch(exploit -> exploit.dueAt() != null);
    return broad && listed && DECISIONS.contains(event.evidence().kind());
  }

  private static List<Addressed> workloads(Event event) {
    Map<String, Asset> assets = new LinkedHashMap<>();
    Map<String, List<Workload>> byAsset = new LinkedHashMap<>();
    for (Workload workload : event.workloads()) {
      Asset asset = asset(event.evidence().org(), workload);
      if (asset != null) {
        assets.putIfAbsent(asset.assetId(), asset);
        byAsset.computeIfAbsent(asset.assetId(), id -> new ArrayList<>()).add(workload);
      }
    }
    List<Addressed> addressed = new ArrayList<>();
    byAsset.forEach(
        (id, workloads) -> addressed.add(new Addressed(assets.get(id), event.about(workloads))));
    return addressed;
  }

  /** In the stream that it was admitted with: the policy may have said otherwise than the tag. */
  private static Asset asset(String org, Workload workload) {
    try {
      ImageReference image = ImageReference.parse(workload.imageRef());
      Asset told = Asset.of(org, image.registry(), image.repository(), image.tag());
      return workload.stream() == null ? told : told.inStream(org, workload.stream());
    } catch (InvalidReference e) {
      return null;
    }
  }
}
