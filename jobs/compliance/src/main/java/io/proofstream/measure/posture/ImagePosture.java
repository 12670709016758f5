package io.proofstream.measure.posture;

import io.proofstream.evidence.supply.Attestation;
import io.proofstream.evidence.supply.Build;
import java.time.Instant;
import java.util.List;

/**
 * What is known of one image of an asset.
 *
 * @param pushedAt when it first came to the registry, or was first listed there; null if nobody
 *     told
 * @param baseDigest of the image that it is built on; null if nobody told
 * @param scans complete ones only
 * @param builds that ended well
 * @param rules the newest result of each
 * @param heardAt when anything was last heard of it
 */
public record ImagePosture(
    String digest,
    Instant pushedAt,
    Instant deletedAt,
    String baseDigest,
    List<ScanLook> scans,
    List<SbomLook> sboms,
    List<Attestation> attestations,
    List<Build> builds,
    List<RuleNote> rules,
    Instant heardAt) {

  static ImagePosture unknown(String digest) {
    return new ImagePosture(
        digest, null, null, null, List.of(), List.of(), List.of(), List.of(), List.of(), null);
  }
}
