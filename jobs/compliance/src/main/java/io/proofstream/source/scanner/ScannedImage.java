package io.proofstream.source.scanner;

import io.proofstream.identity.ImageReference;
import io.proofstream.report.Artifact;
import io.proofstream.source.image.ImageNames;
import java.util.List;
import java.util.Objects;

/** The image behind the names that a scanner gives for it. */
public final class ScannedImage {
  private ScannedImage() {}

  /** The image of that name; what is the file of an archive is a thing of that name. */
  public static Artifact named(String name, String digest, String platform) {
    ImageReference image = ImageNames.asked(name);
    return image == null
        ? Artifact.named(name)
        : Artifact.image(image, validDigest(digest), platform);
  }

  /**
   * By the name that was asked for, with the tag that the image has there; else by its tags, then
   * by its digests in repositories. A digest that a registry gave goes before one that the scanner
   * computed, since an image that came from a local store has another manifest there.
   *
   * @param asked may be the beginning of the image id, which names nothing
   * @param imageId digest of the configuration, of no use but to see that
   * @return null if nothing names it
   */
  public static Artifact of(
      String asked,
      String imageId,
      List<String> tags,
      List<String> repoDigests,
      String manifestDigest,
      String platform) {
    List<ImageReference> tagged = references(tags);
    List<ImageReference> digested = references(repoDigests);
    String name = isId(asked, imageId) ? null : asked;
    ImageReference image = image(ImageNames.asked(name), tagged, digested);
    if (image != null) {
      return Artifact.image(image, digest(image, digested, manifestDigest), platform);
    }
    return name == null
        ? null
        : new Artifact("", name, null, validDigest(manifestDigest), platform);
  }

  private static ImageReference image(
      ImageReference named, List<ImageReference> tagged, List<ImageReference> digested) {
    if (named != null && named.tag() != null) {
      return named;
    }
    for (ImageReference each : tagged) {
      if (named == null || sameRepository(each, named)) {
        return each;
      }
    }
    return named == null && !digested.isEmpty() ? digested.getFirst() : named;
  }

  private static String digest(
      ImageReference image, List<ImageReference> digested, String manifestDigest) {
    for (ImageReference each : digested) {
      if (sameRepository(each, image)) {
        return each.digest();
      }
    }
    if (image.digest() != null) {
      return image.digest();
    }
    return digested.isEmpty() ? validDigest(manifestDigest) : digested.getFirst().digest();
  }

  private static boolean sameRepository(ImageReference one, ImageReference other) {
    return one.registry().equals(other.registry()) && one.repository().equals(other.repository());
  }

  private static boolean isId(String asked, String imageId) {
    return asked != null
        && imageId != null
        && (imageId.startsWith(asked) || imageId.startsWith("sha256:" + asked));
  }

  private static List<ImageReference> references(List<String> names) {
    return names.stream().map(ImageNames::asked).filter(Objects::nonNull).toList();
  }

  private static String validDigest(String digest) {
    return ImageNames.isDigest(digest) ? digest : null;
  }
}
