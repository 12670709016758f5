package io.proofstream.resolution;

import io.proofstream.asset.standing.Addressed;
import io.proofstream.evidence.Asset;
import io.proofstream.evidence.Event;
import io.proofstream.evidence.Evidence;
import io.proofstream.evidence.Kind;
import io.proofstream.finding.outcome.Cause;
import java.util.Comparator;
import java.util.Locale;
import java.util.Set;

/**
 * That an event speaks of an image by its digest.
 *
 * @param named asset that the event itself names, or null
 * @param event what of it is about the image; null if it went to its asset already, and only tells
 *     that the asset has the image
 * @param slice which of what the event says, where it was cut
 */
public record Mention(
    String org,
    String digest,
    Asset named,
    Kind kind,
    Event event,
    Cause by,
    int index,
    int part,
    int slice) {
  public static final Comparator<Mention> LOG_ORDER =
      Comparator.comparing((Mention mention) -> mention.by().at())
          .thenComparing(Mention::place)
          .thenComparing(Mention::slice);

  /** What names both a tag and a digest when it happens to an image. */
  private static final Set<Kind> TELLING =
      Set.of(
          Kind.IMAGE_PUSHED,
          Kind.IMAGE_LISTED,
          Kind.SCAN_COMPLETED,
          Kind.POLICY_CHECKED,
          Kind.BUILD_FINISHED,
          Kind.WORKLOAD_OBSERVED,
          Kind.ADMISSION_DECIDED);

  /** What says nothing of an asset until it is known which has the image. */
  private static final Set<Kind> WAITING =
      Set.of(
          Kind.SBOM_RECORDED,
          Kind.ATTESTATION_RECORDED,
          Kind.BUILD_FINISHED,
          Kind.WORKLOAD_OBSERVED,
          Kind.ADMISSION_DECIDED,
          Kind.RUNTIME_ALERTED);

  static Mention of(Event event, String digest, Asset named, int slice) {
    return of(event, digest, named, event, slice);
  }

  /** Of an event that goes to its asset by itself. */
  static Mention inPassing(Event event, String digest) {
    return of(event, digest, event.evidence().asset(), null, 0);
  }

  private static Mention of(Event event, String digest, Asset named, Event about, int slice) {
    Evidence evidence = event.evidence();
    Cause by =
        new Cause(
            evidence.kind().name().toLowerCase(Locale.ROOT),
            evidence.recordedAt(),
            evidence.occurredAt(),
            evidence.evidenceId(),
            null,
            evidence.origin(),
            evidence.simulated());
    return new Mention(
        evidence.org(),
        digest,
        named,
        evidence.kind(),
        about,
        by,
        event.index(),
        event.part(),
        slice);
  }

  /** The image. What is made up knows nothing of what is not, nor the other way round. */
  public String key() {
    return org + "/" + digest + (by.simulated() ? "/simulated" : "");
  }

  /** The same with another event. */
  Mention with(Event other) {
    return new Mention(org, digest, named, kind, other, by, index, part, slice);
  }

  String place() {
    return Addressed.place(by.origin(), index, part);
  }

  static boolean waits(Kind kind) {
    return WAITING.contains(kind);
  }

  static boolean tells(Kind kind) {
    return TELLING.contains(kind);
  }

  boolean namesRepository() {
    return named != null && !named.registry().isEmpty();
  }

  boolean namesTag() {
    return namesRepository() && named.tag() != null;
  }

  /** Whether it may be about that asset, which has the image. */
  boolean fits(Asset asset) {
    return !namesRepository()
        || (named.registry().equals(asset.registry())
            && named.repository().equals(asset.repository()));
  }
}
