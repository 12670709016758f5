package io.proofstream.source.sbom;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofstream.evidence.Asset;
import io.proofstream.evidence.Event;
import io.proofstream.evidence.supply.Component;
import io.proofstream.reading.Sent;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Both generations of Syft's own documents, and Trivy's snapshot for GitHub. */
class SyftTest {

  @Test
  void anImageAskedForByDigestKeepsItsTagAndItsOwnManifest() {
    Event event = Sent.sample("sbom-syft-json/sbom.syft.json").event();

    assertThat(event.evidence().asset())
        .isEqualTo(Asset.of("default", "docker.io", "library/alpine", "latest"));
    assertThat(event.evidence().imageDigest())
        .isEqualTo("sha256:6b7f97b22b59a2c6bc62354f00df8dcafb8a32716bc958a788a7004e0a391232");
  }

  @Test
  void licencesAreTextsInOlderDocumentsAndObjectsInNewer() {
    assertThat(component("sbom.syft.json").licenses()).isEqualTo(List.of("GPL-2.0-only"));
    assertThat(component("TestImageEncoder.json").licenses()).isEqualTo(List.of("MIT"));
  }

  @Test
  void componentsKeepWhereTheyWereFound() {
    assertThat(component("sbom.syft.json"))
        .extracting(Component::path, Component::cpe, Component::namespace)
        .containsExactly(
            "/lib/apk/db/installed",
            "cpe:2.3:a:alpine-baselayout:alpine-baselayout:3.2.0-r23:*:*:*:*:*:*:*",
            "alpine");
    assertThat(component("TestImageEncoder.json").cpe())
        .isEqualTo("cpe:2.3:*:some:package:1:*:*:*:*:*:*:*");
  }

  @Test
  void aTagOfAnotherNameIsNotTheImages() {
    assertThat(Sent.sample("sbom-syft-json/TestImageEncoder.json").event().evidence().asset())
        .isEqualTo(Asset.of("default", "docker.io", "library/user-image-input", null));
  }

  @Test
  void thePlatformIsToldByNewerDocuments() {
    Event event =
        syft(
            "{\"type\":\"image\",\"metadata\":{\"userInput\":\"ghcr.io/a/b:1\","
                + "\"os\":\"linux\",\"architecture\":\"arm\",\"variant\":\"v7\"}}");

    assertThat(event.evidence().platform()).isEqualTo("linux/arm/v7");
  }

  @Test
  void aFolderIsATextInOlderDocumentsAndAnObjectInNewer() {
    Asset folder = Asset.of("default", "", "/src/shop", null);

    assertThat(syft("{\"type\":\"directory\",\"target\":\"/src/shop\"}").evidence().asset())
        .isEqualTo(folder);
    assertThat(
            syft("{\"type\":\"directory\",\"metadata\":{\"path\":\"/src/shop\"}}")
                .evidence()
                .asset())
        .isEqualTo(folder);
  }

  @Test
  void aSnapshotForGithubNamesTheImageInItsMetadata() {
    Event event = Sent.sample("trivy-other-formats/alpine-310.gsbom").event();

    assertThat(event.evidence().asset())
        .isEqualTo(Asset.of("default", "ghcr.io", "aquasecurity/trivy-test-images", "alpine-310"));
    assertThat(event.evidence().tool()).isEqualTo("trivy");
    assertThat(event.sbom().relationships()).isEqualTo(21);
    assertThat(event.components().getFirst())
        .extracting(Component::name, Component::version, Component::purlIdentity)
        .containsExactly("alpine-baselayout", "3.1.2-r0", "pkg:apk/alpine/alpine-baselayout");
  }

  private static Component component(String file) {
    return Sent.sample("sbom-syft-json/" + file).event().components().getFirst();
  }

  private static Event syft(String source) {
    return Sent.text(
            "{\"artifacts\":[],\"artifactRelationships\":[],\"source\":"
                + source
                + ",\"descriptor\":{\"name\":\"syft\",\"version\":\"1.0.0\"}}")
        .event();
  }
}
