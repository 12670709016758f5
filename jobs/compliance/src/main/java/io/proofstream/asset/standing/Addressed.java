package io.proofstream.asset.standing;

import io.proofstream.evidence.Asset;
import io.proofstream.evidence.Event;
import io.proofstream.evidence.Kind;
import io.proofstream.evidence.Origin;
import io.proofstream.identity.ImageReference;
import io.proofstream.identity.InvalidReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * An event, or what of it is about one asset, on its way to that asset.
 *
 * @param place sorts as the log does among what is recorded at one moment for one asset, and is
 *     unique there
 */
public record Addressed(Asset asset, Event event, String place) {
  private static final Set<Kind> MOVING =
      Set.of(
          Kind.SCAN_COMPLETED,
          Kind.POLICY_CHECKED,
          Kind.IMAGE_PUSHED,
          Kind.IMAGE_LISTED,
          Kind.IMAGE_DELETED,
          Kind.WORKLOAD_OBSERVED,
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

  /**
   * @param slice which of what that event says, where it was cut
   */
  public static Addressed of(Asset asset, Event event, int slice) {
    Origin origin = event.evidence().origin();
    String place = place(origin, event.index(), event.part()) + "/0/%06d".formatted(slice);
    return new Addressed(asset, event, place);
  }

  /** Where an event lies among those of one moment. */
  public static String place(Origin origin, int index, int part) {
    return "%s/%06d/%019d/%06d/%06d"
        .formatted(origin.topic(), origin.partition(), origin.offset(), index, part);
  }

  /** Whether it changes which findings there are, or how they stand. */
  public boolean movesFindings() {
    Kind kind = event.evidence().kind();
    return MOVING.contains(kind) || DECISIONS.contains(kind);
  }

  /** Whether another is of the same event, which was cut on its way. */
  public boolean isCutFrom(Event other) {
    return event.evidence().evidenceId().equals(other.evidence().evidenceId())
        && event.evidence().origin().equals(other.evidence().origin())
        && event.index() == other.index()
        && event.part() == other.part();
  }

  /** What an asset was sent of one event in slices, in one again. */
  public Event joinedTo(Event earlier) {
    return earlier.about(
        both(earlier.admissions(), event.admissions()),
        both(earlier.workloads(), event.workloads()));
  }

  private static <T> List<T> both(List<T> some, List<T> more) {
    List<T> all = new ArrayList<>(some);
    all.addAll(more);
    return List.copyOf(all);
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

  /** The image that a workload or a request names; null if it names none. */
  public static ImageReference image(String reference) {
    try {
      return reference == null ? null : ImageReference.parse(reference);
    } catch (InvalidReference e) {
      return null;
    }
  }

  /**
   * The asset that this image is of by its own name.
   *
   * @param stream that it was admitted with, since the policy may say otherwise than the tag; null
   *     if nobody looked
   */
  public static Asset asset(String org, ImageReference image, String stream) {
    if (image == null) {
      return null;
    }
    Asset told = Asset.of(org, image.registry(), image.repository(), image.tag());
    return stream == null ? told : told.inStream(org, stream);
  }
}
