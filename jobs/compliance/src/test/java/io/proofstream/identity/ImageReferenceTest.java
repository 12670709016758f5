package io.proofstream.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImageReferenceTest {
  private static final String DIGEST = "sha256:" + "0123456789abcdef".repeat(4);

  @ParameterizedTest
  @CsvSource({
    "nginx, docker.io, library/nginx,",
    "nginx:1.25, docker.io, library/nginx, 1.25",
    "org/app, docker.io, org/app,",
    "docker.io/nginx, docker.io, library/nginx,",
    "index.docker.io/org/app:x, docker.io, org/app, x",
    "ghcr.io/org/app:1.2.3, ghcr.io, org/app, 1.2.3",
    "GHCR.io/org/app, ghcr.io, org/app,",
    "localhost/x, localhost, x,",
    "localhost:5000/x, localhost:5000, x,",
    "localhost:5000/x/y:z, localhost:5000, x/y, z",
    "registry:5000/a__b/c-d.e:T_1, registry:5000, a__b/c-d.e, T_1",
    "[::1]:5000/x, [::1]:5000, x,",
  })
  void namesAreReadAsDockerReadsThem(String text, String registry, String repository, String tag)
      throws InvalidReference {
    assertThat(ImageReference.parse(text))
        .isEqualTo(new ImageReference(registry, repository, tag, null));
  }

  @Test
  void tagAndDigestMayStandTogether() throws InvalidReference {
    assertThat(ImageReference.parse("ghcr.io/org/app:1.2.3@" + DIGEST))
        .isEqualTo(new ImageReference("ghcr.io", "org/app", "1.2.3", DIGEST));
    assertThat(ImageReference.parse("nginx@" + DIGEST).tag()).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "nginx:",
        "nginx@",
        "nginx@sha256:12",
        ":tag",
        "/x",
        "x/",
        "a//b",
        "Nginx",
        "org/App",
        "nginx:-x",
        "nginx:a b",
        "nginx\n",
        "https://ghcr.io/x",
        "host:port/x",
        "nginx@md5:00112233445566778899aabbccddeeff",
        "a@b@c",
        "../x",
        "app:1@" + "@",
        "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"
      })
  void nonsenseIsRefusedWithoutQuotingIt(String text) {
    assertThatThrownBy(() -> ImageReference.parse(text))
        .isInstanceOf(InvalidReference.class)
        .hasMessageStartingWith("an image reference ")
        .hasMessageNotContaining("port/x");
  }

  @Test
  void lengthIsBounded() {
    assertThatThrownBy(() -> ImageReference.parse("a".repeat(256)))
        .isInstanceOf(InvalidReference.class);
    assertThatThrownBy(() -> ImageReference.parse(null)).isInstanceOf(InvalidReference.class);
  }
}
