package io.proofstream.source.sarif;

import io.proofstream.identity.ImageReference;
import io.proofstream.report.Artifact;
import io.proofstream.source.Node;
import io.proofstream.source.Unreadable;
import io.proofstream.source.image.ImageNames;
import io.proofstream.source.image.RepositoryName;
import java.util.List;

/**
 * What a run was over: an image, by Trivy's properties or Grype's sentences, or a repository of
 * code. Few tools tell.
 */
final class SarifSubject {
  private String imageName;
  private List<String> tags = List.of();
  private List<String> digests = List.of();
  private String repository;

  void properties(Node properties) throws Unreadable {
    imageName = properties.word("imageName");
    tags = properties.words("repoTags");
    digests = properties.words("repoDigests");
  }

  void checkedOut(Node details) throws Unreadable {
    repository = repository == null ? details.word("repositoryUri") : repository;
  }

  /**
   * @param image that a result names, or null
   */
  void seenIn(String image) {
    imageName = imageName == null ? image : imageName;
  }

  /** An image's id is no digest of a manifest, so it is not used. Null if nothing is told. */
  Artifact artifact() {
    ImageReference asked = ImageNames.asked(imageName);
    Artifact named = asked == null ? null : Artifact.image(asked, null, null);
    Artifact image = null;
    for (String tag : tags) {
      Artifact tagged = Artifact.image(tag, null, null);
      image = image == null || (tagged != null && tagged.equals(named)) ? tagged : image;
    }
    for (String digest : digests) {
      image = image == null ? Artifact.image(digest, null, null) : image;
    }
    image = image == null ? named : image;
    if (image != null) {
      return new Artifact(
          image.registry(), image.repository(), image.tag(), manifest(image), image.platform());
    }
    return Artifact.named(imageName == null ? RepositoryName.of(repository) : imageName);
  }

  private String manifest(Artifact image) {
    String first = null;
    for (String each : digests) {
      Artifact digest = Artifact.image(each, null, null);
      if (digest != null && digest.digest() != null) {
        boolean same =
            digest.registry().equals(image.registry())
                && digest.repository().equals(image.repository());
        if (same) {
          return digest.digest();
        }
        first = first == null ? digest.digest() : first;
      }
    }
    return image.digest() == null ? first : image.digest();
  }
}
