package io.proofstream.source.vex;

import io.proofstream.report.Artifact;
import io.proofstream.source.image.ImageUrl;
import java.util.HashSet;
import java.util.Set;

/** The image that a document speaks of, if all its products are that one image. */
final class OnlyImage {
  private final Set<Artifact> images = new HashSet<>();
  private boolean otherThings;

  /**
   * @param name the product as the document names it
   * @param purl its package URL, or null
   */
  void see(String name, String purl) {
    Artifact image = ImageUrl.parse(purl).map(ImageUrl::artifact).orElseGet(() -> reference(name));
    if (image == null) {
      otherThings = true;
    } else {
      images.add(image);
    }
  }

  Artifact image() {
    return otherThings || images.size() != 1 ? null : images.iterator().next();
  }

  /** Many words could be the name of an image: one with a digest surely is. */
  private static Artifact reference(String name) {
    return name != null && name.contains("@sha256:") ? Artifact.image(name, null, null) : null;
  }
}
