package io.proofstream.source.sbom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.proofstream.evidence.Asset;
import io.proofstream.evidence.Event;
import io.proofstream.evidence.supply.Component;
import io.proofstream.evidence.supply.Sbom;
import io.proofstream.message.Reason;
import io.proofstream.message.Rejected;
import io.proofstream.reading.Sent;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is odd about real SPDX documents. */
class SpdxTest {

  @Test
  void versionThreeIsRefusedByName() {
    for (Sent sent :
        new Sent[] {
          Sent.sample("sbom-spdx/spdx_3_unsupported.json"),
          Sent.text("{\"@context\":\"https://spdx.org/rdf/3.0/spdx-context.jsonld\",\"@graph\":[]}")
        }) {
      Rejected rejected = sent.rejected();
      assertThat(rejected.reason()).isEqualTo(Reason.UNSUPPORTED_FORMAT);
      assertThat(rejected.seen()).isEqualTo("spdx, version 3.0");
    }
  }

  @Test
  void aVersionThatIsANumberIsRefused() {
    Rejected rejected = Sent.sample("sbom-spdx/invalid-spdx.json").rejected();

    assertThat(rejected.reason()).isEqualTo(Reason.UNSUPPORTED_FORMAT);
    assertThat(rejected.error()).isEqualTo("version 2: only SPDX-2.2 and SPDX-2.3 are understood");
  }

  @Test
  void invalidIdentifiersAndNamesDoNoHarm() {
    Event event = Sent.sample("sbom-spdx/invalid-spdx-identifier-spdx.json").event();

    assertThat(event.components())
        .extracting(Component::name)
        .containsExactly("golang.org/x/text", "rsc.io/quote", "rsc.io/sampler");
    assertThat(event.sbom().tools()).isEqualTo("Person: Nisha K (nishak@vmware.com)");
    assertThat(event.evidence().tool()).isEqualTo("spdx");
  }

  @Test
  void theDescribedPackageIsTheSubjectAndNoComponent() {
    Event event = Sent.sample("sbom-spdx/TestSPDXJSONImageEncoder.json").event();

    assertThat(event.evidence().asset())
        .isEqualTo(Asset.of("default", "docker.io", "library/user-image-input", null));
    assertThat(event.evidence().imageDigest())
        .isEqualTo("sha256:2731251dc34951c0e50fcc643b4c5f74922dad1a5d98f302b504cf46cd5d9368");
    assertThat(event.evidence().toolVersion()).isEqualTo("v0.42.0-bogus");
    assertThat(event.components())
        .extracting(Component::name)
        .containsExactly("package-1", "package-2");
  }

  @Test
  void aFolderIsNamedAsItIs() {
    Event event = Sent.sample("sbom-spdx/conda-spdx.json").event();

    assertThat(event.evidence().asset())
        .isEqualTo(Asset.of("default", "", "testdata/fixtures/repo/conda", null));
    assertThat(event.evidence().tool()).isEqualTo("trivy");
    assertThat(event.sbom())
        .extracting(Sbom::subjectType, Sbom::components, Sbom::componentsWithLicense)
        .containsExactly("SOURCE", 2, 2);
  }

  @Test
  void aDocumentThatDescribesNothingIsNamedByItsName() {
    assertThat(Sent.sample("sbom-spdx/alpine-spdx.json").event().evidence().asset())
        .isEqualTo(Asset.of("default", "", "alpine-latest", null));
    assertThat(spdx("\"name\":\"ghcr.io/a/b:1.2.3\"").event().evidence().asset())
        .isEqualTo(Asset.of("default", "ghcr.io", "a/b", "1.2.3"));
  }

  @Test
  void whatNobodyAssertsIsNotTold() {
    assertThat(Sent.sample("sbom-spdx/oci-kubectl-linux-amd64-spdx.json").event().sbom())
        .extracting(Sbom::components, Sbom::componentsWithLicense)
        .containsExactly(88, 1);
    assertThat(Sent.sample("sbom-spdx/TestSPDXJSONImageEncoder.json").event().components())
        .extracting(Component::licenses, Component::supplier)
        .containsExactly(tuple(List.of("MIT"), null), tuple(List.of(), null));
  }

  @Test
  void bothSpellingsOfThePackageManagerCategoryTellTheUrl() {
    assertThat(Sent.sample("sbom-spdx/alpine-spdx.json").event().components().getFirst())
        .extracting(Component::purlIdentity, Component::cpe)
        .containsExactly(
            "pkg:alpine/alpine-baselayout",
            "cpe:2.3:a:alpine-baselayout:alpine-baselayout:3.2.0-r22:*:*:*:*:*:*:*");
    assertThat(Sent.sample("sbom-spdx/conda-spdx.json").event().components().getFirst().purl())
        .isEqualTo("pkg:conda/openssl@1.1.1q");
  }

  @Test
  void githubsExportWrapsTheDocument() {
    Sent export =
        Sent.text(
            "{\"sbom\":{\"SPDXID\":\"SPDXRef-DOCUMENT\",\"spdxVersion\":\"SPDX-2.3\","
                + "\"name\":\"com.github.acme/shop\",\"packages\":[{\"name\":\"left-pad\"}]}}");

    assertThat(export.event().sbom().subjectName()).isEqualTo("com.github.acme/shop");
    assertThat(export.event().components()).hasSize(1);
  }

  @Test
  void trivyWritesTheNamesOfAnImageIntoNotes() {
    Event event =
        spdx("\"documentDescribes\":[\"r\"],\"packages\":[{\"SPDXID\":\"r\",\"name\":\"a.tar\","
                + "\"primaryPackagePurpose\":\"CONTAINER\",\"annotations\":["
                + "{\"comment\":\"RepoTag: ghcr.io/a/b:1.2\"},"
                + ("{\"comment\":\"RepoDigest: ghcr.io/a/b@sha256:" + "a".repeat(64) + "\"},")
                + ("{\"comment\":\"ImageID: sha256:" + "b".repeat(64) + "\"}]}]"))
            .event();

    assertThat(event.evidence().asset()).isEqualTo(Asset.of("default", "ghcr.io", "a/b", "1.2"));
    assertThat(event.evidence().imageDigest()).isEqualTo("sha256:" + "a".repeat(64));
  }

  private static Sent spdx(String fields) {
    return Sent.text("{\"spdxVersion\":\"SPDX-2.3\"," + fields + "}");
  }
}
