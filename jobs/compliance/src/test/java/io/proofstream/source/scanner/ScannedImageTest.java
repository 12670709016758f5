package io.proofstream.source.scanner;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofstream.report.Artifact;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScannedImageTest {
  private static final String ID = "sha256:" + "ab".repeat(32);
  private static final String ONE = "sha256:" + "11".repeat(32);
  private static final String TWO = "sha256:" + "22".repeat(32);
  private static final String COMPUTED = "sha256:" + "33".repeat(32);

  @Test
  void whatWasAskedForIsItsName() {
    assertThat(of("ghcr.io/a/b:1", List.of("other:2"), List.of()))
        .isEqualTo(new Artifact("ghcr.io", "a/b", "1", COMPUTED, "linux/amd64"));
  }

  @Test
  void aNameWithoutTagHasTheTagOfThatImage() {
    assertThat(of("nginx", List.of("other:2", "nginx:1.25"), List.of()).tag()).isEqualTo("1.25");
    assertThat(of("nginx", List.of("other:2"), List.of()).tag()).isNull();
  }

  @Test
  void anIdOrAnArchiveIsNoName() {
    for (String asked : List.of(ID, "ab".repeat(6), "out/image.tar", "image.tar.gz")) {
      assertThat(of(asked, List.of("nginx:1.25"), List.of()).repository())
          .isEqualTo("library/nginx");
    }
    assertThat(of("ab".repeat(6), List.of(), List.of())).isNull();
    assertThat(of("out/image.tar", List.of(), List.of()))
        .isEqualTo(new Artifact("", "out/image.tar", null, COMPUTED, "linux/amd64"));
  }

  @Test
  void theDigestOfTheSameRepositoryGoesFirst() {
    List<String> digests = List.of("mirror.example/nginx@" + ONE, "nginx@" + TWO);

    assertThat(of("nginx:1", List.of(), digests).digest()).isEqualTo(TWO);
    assertThat(of("quay.io/a/b:1", List.of(), digests).digest()).isEqualTo(ONE);
    assertThat(of(null, List.of(), digests).repository()).isEqualTo("nginx");
  }

  @Test
  void aDigestThatWasAskedForIsTheDigest() {
    assertThat(of("nginx@" + ONE, List.of(), List.of()).digest()).isEqualTo(ONE);
  }

  @Test
  void aDigestThatIsNoneIsLeftOut() {
    assertThat(ScannedImage.named("nginx:1", "sha256:test", null).digest()).isNull();
    assertThat(ScannedImage.named("nginx:1", ONE, null).digest()).isEqualTo(ONE);
  }

  private static Artifact of(String asked, List<String> tags, List<String> repoDigests) {
    return ScannedImage.of(asked, ID, tags, repoDigests, COMPUTED, "linux/amd64");
  }
}
