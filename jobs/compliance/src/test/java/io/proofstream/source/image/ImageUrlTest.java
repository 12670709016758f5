package io.proofstream.source.image;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofstream.report.Artifact;
import org.junit.jupiter.api.Test;

class ImageUrlTest {
  private static final String DIGEST = "sha256:" + "a".repeat(64);

  @Test
  void theRepositoryMayBeToldWithTheNameOrWithoutIt() {
    Artifact image = new Artifact("ghcr.io", "acme/shop", "1.2", DIGEST, "linux/amd64");
    String rest = "&tag=1.2&arch=amd64&os=linux#sub";

    assertThat(artifact("pkg:oci/shop@" + DIGEST + "?repository_url=ghcr.io/acme/shop" + rest))
        .isEqualTo(image);
    assertThat(artifact("pkg:oci/shop@" + DIGEST + "?repository_url=ghcr.io%2Facme" + rest))
        .isEqualTo(image);
  }

  @Test
  void aNameWithoutRepositoryIsNoPlace() {
    assertThat(artifact("pkg:oci/debian")).isNull();
  }

  @Test
  void dockerIsDockerHubUnlessToldOtherwise() {
    assertThat(artifact("pkg:docker/nginx@1.25"))
        .isEqualTo(new Artifact("docker.io", "library/nginx", "1.25", null, null));
    assertThat(artifact("pkg:docker/acme/shop@" + DIGEST + "?repository_url=gcr.io"))
        .isEqualTo(new Artifact("gcr.io", "acme/shop", null, DIGEST, null));
  }

  @Test
  void onePartOfAPlatformIsNone() {
    assertThat(artifact("pkg:oci/a?repository_url=ghcr.io/a&arch=amd64").platform()).isNull();
  }

  @Test
  void otherPackagesAreNoImages() {
    assertThat(ImageUrl.parse("pkg:deb/debian/bash@5")).isEmpty();
    assertThat(ImageUrl.parse(null)).isEmpty();
    assertThat(artifact("pkg:oci/a?repository_url=%zz")).isNull();
  }

  private static Artifact artifact(String purl) {
    return ImageUrl.parse(purl).orElseThrow().artifact();
  }
}
