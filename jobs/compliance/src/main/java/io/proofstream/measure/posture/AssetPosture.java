package io.proofstream.measure.posture;

import io.proofstream.asset.CurrentAsset;
import io.proofstream.measure.posture.finding.FindingNote;
import io.proofstream.measure.posture.finding.Gone;
import io.proofstream.measure.posture.finding.Missed;
import io.proofstream.measure.posture.image.ImagePosture;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All that metrics ask of one asset, as known at a moment.
 *
 * @param face the asset's row; null until something but metrics knows it
 * @param inScopeSince recorded time; null while it is not
 * @param registeredSince recorded time since when it is in scope and known otherwise than from
 *     scans; null while it is not
 * @param confirmedAt when a push, a listing of the registry, a running workload or a declaration
 *     last said that it is there
 * @param deployed images that were let in to an environment or seen running there not long ago
 * @param findings those that are there, accepted ones too
 * @param closed findings that are gone, and since when, for as long as their return is of interest
 * @param missed promises that were missed, of the same findings
 * @param fixStates what vendors say of fixes that there are none of yet, by finding
 */
public record AssetPosture(
    String org,
    String assetId,
    CurrentAsset face,
    List<String> liveDigests,
    Instant inScopeSince,
    Instant registeredSince,
    Instant confirmedAt,
    List<ImagePosture> images,
    List<Container> containers,
    List<LetIn> letIn,
    List<Deployed> deployed,
    List<FindingNote> findings,
    Map<String, Gone> closed,
    List<Missed> missed,
    Map<String, String> fixStates) {

  public static AssetPosture unknown(String org, String assetId) {
    return new AssetPosture(
        org, assetId, null, List.of(), null, null, null, List.of(), List.of(), List.of(), List.of(),
        List.of(), Map.of(), List.of(), Map.of());
  }

  public Optional<ImagePosture> image(String digest) {
    return images.stream().filter(image -> image.digest().equals(digest)).findFirst();
  }
}
