package io.proofstream.measure.posture.image;

import io.proofstream.evidence.supply.Attestation;
import io.proofstream.evidence.supply.Build;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * What is known of one image of an asset.
 *
 * @param pushedAt when it first came to the registry, or was first listed there; null if nobody
 *     told
 * @param baseDigest of the image that it is built on; null if nobody told
 * @param live when it counted, in recorded time
 * @param scans the newest complete one of each scanner
 * @param scanned complete ones of the last weeks
 * @param builds that ended well
 * @param rules the newest result of each
 * @param heardAt when anything was last heard of it
 */
public record ImagePosture(
    String digest,
    Instant pushedAt,
    Instant deletedAt,
    String baseDigest,
    List<Stretch> live,
    List<ScanLook> scans,
    List<ScanSeries> scanned,
    List<SbomLook> sboms,
    List<Attestation> attestations,
    List<Build> builds,
    List<RuleNote> rules,
    Instant heardAt) {

  public static ImagePosture unknown(String digest) {
    return new ImagePosture(
        digest, null, null, null, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
        List.of(), null);
  }

  /** Whether it counted at that moment. */
  public boolean wasLive(Instant moment) {
    return live.stream().anyMatch(stretch -> stretch.contains(moment));
  }

  /** Ends of complete scans of the last weeks. */
  public Stream<Instant> scanEnds() {
    return scanned.stream().flatMap(series -> series.ends().stream()).map(ScanSeries.End::at);
  }

  /** When its newest complete scan ended; null if there is none. */
  public Instant scannedAt() {
    return scans.stream().map(ScanLook::at).max(Instant::compareTo).orElse(null);
  }
}
