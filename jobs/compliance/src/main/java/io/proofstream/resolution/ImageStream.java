package io.proofstream.resolution;

import io.proofstream.evidence.Asset;
import io.proofstream.evidence.Meaning;
import io.proofstream.finding.outcome.Cause;

/**
 * That an asset has an image: told once, when it becomes known.
 *
 * @param by what tells it: the columns that every table has
 */
public record ImageStream(
    @Meaning(value = "Organisation it belongs to", required = true) String org,
    @Meaning(value = "Manifest digest of the image", required = true) String imageDigest,
    @Meaning(value = "Asset that has the image", required = true) String assetId,
    @Meaning("Host of the registry") String registry,
    @Meaning("Registry and path") String repository,
    @Meaning("Release line") String stream,
    @Meaning("Tag by which it became known, if one was named") String tag,
    @Meaning("Kind of evidence that told it: image_pushed, scan_completed...") String knownBy,
    Cause by) {

  static ImageStream of(Asset asset, Mention mention) {
    return new ImageStream(
        mention.org(),
        mention.digest(),
        asset.assetId(),
        asset.registry(),
        asset.registry() + "/" + asset.repository(),
        asset.stream(),
        asset.tag(),
        mention.by().word(),
        mention.by());
  }
}
