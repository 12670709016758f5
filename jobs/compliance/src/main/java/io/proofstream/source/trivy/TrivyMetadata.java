package io.proofstream.source.trivy;

import io.proofstream.identity.ImageReference;
import io.proofstream.report.Artifact;
import io.proofstream.source.Json;
import io.proofstream.source.image.ImageNames;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What Trivy says about the artifact itself. The image id it gives is no manifest digest: unused.
 */
final class TrivyMetadata {
  private final List<String> repoTags = new ArrayList<>();
  private final List<String> repoDigests = new ArrayList<>();
  private String reference;
  private String repositoryUrl;
  private String branch;
  private String os;
  private String architecture;
  private String variant;

  void read(Json json) throws IOException {
    json.object(
        name -> {
          switch (name) {
            case "RepoTags" -> repoTags.addAll(json.words());
            case "RepoDigests" -> repoDigests.addAll(json.words());
            case "Reference" -> reference = json.word();
            case "RepoURL" -> repositoryUrl = json.word();
            case "Branch" -> branch = json.word();
            case "ImageConfig" -> readImageConfig(json);
            default -> {}
          }
        });
  }

  private void readImageConfig(Json json) throws IOException {
    json.object(
        name -> {
          switch (name) {
            case "os" -> os = json.word();
            case "architecture" -> architecture = json.word();
            case "variant" -> variant = json.word();
            default -> {}
          }
        });
  }

  boolean namesImage() {
    return reference != null || !repoTags.isEmpty() || !repoDigests.isEmpty();
  }

  String repositoryUrl() {
    return repositoryUrl;
  }

  String branch() {
    return branch;
  }

  /**
   * The image by the best of its names, or null. An artifact name comes late, since it may be the
   * file name of an archive; a target last, since it is for people.
   */
  Artifact image(String artifactName, String target) {
    ImageReference named = ImageNames.asked(artifactName);
    ImageReference image = ImageNames.parsed(reference);
    for (String tag : repoTags) {
      ImageReference tagged = ImageNames.parsed(tag);
      boolean asked = tagged != null && named != null && tagged.equals(named);
      image = image == null || (asked && reference == null) ? tagged : image;
    }
    List<ImageReference> digests =
        repoDigests.stream().map(ImageNames::parsed).filter(Objects::nonNull).toList();
    image = image == null && !digests.isEmpty() ? digests.getFirst() : image;
    image = image == null ? named : image;
    image = image == null ? ImageNames.asked(target) : image;
    return image == null
        ? null
        : Artifact.image(
            image,
            manifestDigest(image, digests),
            ImageNames.platformOf(os, architecture, variant));
  }

  private static String manifestDigest(ImageReference image, List<ImageReference> digests) {
    String first = null;
    for (ImageReference digest : digests) {
      if (digest.digest() == null) {
        continue;
      }
      if (digest.registry().equals(image.registry())
          && digest.repository().equals(image.repository())) {
        return digest.digest();
      }
      first = first == null ? digest.digest() : first;
    }
    return first;
  }
}
