package io.proofstream.report;

import io.proofstream.identity.ImageReference;
import io.proofstream.identity.InvalidReference;

/**
 * What a document is about, as far as it tells itself.
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

  /** The image that the text names, or null if it names none. */
  public static Artifact image(String reference, String digest, String platform) {
    ImageReference image = parsed(reference);
    return image == null ? null : image(image, digest, platform);
  }

  /** What is no image: a repository, a folder, a cluster's object. Null for no name. */
  public static Artifact named(String name) {
    return named(name, null);
  }

  public static Artifact named(String name, String tag) {
    return name == null ? null : new Artifact("", name, tag, null, null);
  }

  /** The image if the text names one, else the thing of that name. */
  public static Artifact imageOrNamed(String name, String digest, String platform) {
    Artifact image = image(name, digest, platform);
    return image == null ? named(name) : image;
  }

  private static ImageReference parsed(String text) {
    try {
      return text == null ? null : ImageReference.parse(text);
    } catch (InvalidReference e) {
      return null;
    }
  }
}
