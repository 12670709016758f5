package io.proofstream.source;

import io.proofstream.identity.ImageReference;

/**
 * What was scanned, as far as the document itself tells.
 *
 * @param registry empty for what is no container image
 * @param digest of the image manifest, or null
 * @param platform {@code linux/amd64}, or null
 */
public record Artifact(
    String registry, String repository, String tag, String digest, String platform) {

  public static Artifact image(ImageReference image, String digest, String platform) {
    String known = digest == null ? image.digest() : digest;
    return new Artifact(image.registry(), image.repository(), image.tag(), known, platform);
  }
}
