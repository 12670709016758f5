package io.proofstream.source.cyclonedx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.proofstream.evidence.Asset;
import io.proofstream.evidence.Evidence;
import io.proofstream.evidence.supply.Component;
import io.proofstream.message.Reason;
import io.proofstream.message.Rejected;
import io.proofstream.reading.Sent;
import io.proofstream.wire.Header;
import org.junit.jupiter.api.Test;

/** What is odd about real CycloneDX bills, each oddity by a real one where there is one. */
class CycloneDxTest {

  @Test
  void anotherFormatThatCallsItselfSimilarlyIsRefused() {
    Rejected rejected = Sent.sample("sbom-cyclonedx/invalid-cyclonedx.json").rejected();

    assertThat(rejected.reason()).isEqualTo(Reason.UNSUPPORTED_FORMAT);
    assertThat(rejected.error()).isEqualTo("the bomFormat is not CycloneDX");
  }

  @Test
  void aVersionThatNobodyKnowsYetIsRefusedByName() {
    Rejected rejected = bom("\"specVersion\":\"2.0\"").rejected();

    assertThat(rejected.reason()).isEqualTo(Reason.UNSUPPORTED_FORMAT);
    assertThat(rejected.seen()).isEqualTo("cyclonedx, version 2.0");
  }

  @Test
  void aDocumentWithoutVersionIsRefused() {
    assertThat(bom("\"components\":[]").rejected().seen()).isEqualTo("cyclonedx, no specVersion");
  }

  @Test
  void aVersionThatIsNoDigestIsTheTag() {
    Evidence evidence = evidence("distroless-cyclonedx-invalid-version.json");

    assertThat(evidence.imageDigest()).isNull();
    assertThat(evidence.asset())
        .isEqualTo(Asset.of("default", "gcr.io", "distroless/static", "nonroot"));
  }

  @Test
  void syftTellsTheDigestOfTheManifestAsVersion() {
    Evidence evidence = evidence("alpine-cyclonedx.json");

    assertThat(evidence.imageDigest())
        .isEqualTo("sha256:cbaa390ec61abd889dfa5146a411c11717c19ef9e5e18458dbdc06439076ffe7");
    assertThat(evidence.asset())
        .isEqualTo(Asset.of("default", "docker.io", "library/alpine", "latest"));
    assertThat(evidence.tool()).isEqualTo("syft");
    assertThat(evidence.toolVersion()).isEqualTo("0.58.0");
  }

  @Test
  void trivyTellsTheImageInPropertiesAndItsIdIsNoDigest() {
    Evidence evidence = evidence("issue_9277.json");

    assertThat(evidence.imageDigest())
        .isEqualTo("sha256:6042500cf4b44023ea1894effe7890666b0c5c7871ed83a97c36c76ae560bb9b");
    assertThat(evidence.asset())
        .isEqualTo(Asset.of("default", "docker.io", "library/ubuntu", "latest"));
    assertThat(evidence("fluentd-multiple-lockfiles-short.cdx.json").imageDigest()).isNull();
  }

  @Test
  void anArchiveIsNamedAsItIs() {
    assertThat(evidence("fluentd-multiple-lockfiles-short.cdx.json").asset())
        .isEqualTo(
            Asset.of(
                "default",
                "",
                "integration/testdata/fixtures/images/fluentd-multiple-lockfiles.tar.gz",
                null));
  }

  @Test
  void artifactorySpellsADigestItsOwnWay() {
    assertThat(evidence("xray-cdx-vulns.json").imageDigest())
        .isEqualTo("sha256:09c4bf58d7e7e31bdc1ab73ef10349b3a47c9a814e715e409034fb3293253ce2");
  }

  @Test
  void anImageUrlTellsDigestTagAndPlatform() {
    Evidence evidence = evidence("cyclonedx-components-nested.json");

    assertThat(evidence.imageDigest())
        .isEqualTo("sha256:41d92dafa5ccbf7f76fa81c5a0e7de83c51166f27bea9b98df018f644016bf04");
    assertThat(evidence.platform()).isEqualTo("linux/amd64");
    assertThat(evidence.asset().repository()).isEqualTo("quarkus/mandrel-for-jdk-21-rhel8");
    assertThat(evidence.asset().tag()).isEqualTo("23.1-13.1724180416");
  }

  @Test
  void nestedComponentsAreComponentsWithTheirPath() {
    assertThat(sample("cyclonedx-components-nested.json").event().components())
        .extracting(Component::name, Component::path, Component::supplier)
        .contains(
            tuple("abattis-cantarell-fonts", "/var/lib/rpm/Packages", "Red Hat, Inc."),
            tuple("compiler", "/usr/share/java/quarkus-mandrel-java/compiler.jar", null));
  }

  @Test
  void aComponentKeepsWhatTheDocumentTells() {
    Component component = sample("quarkus-deps-cyclonedx.json").event().components().getFirst();

    assertThat(component.purl())
        .isEqualTo("pkg:maven/io.quarkus/quarkus-resteasy-reactive@2.13.4.Final?type=jar");
    assertThat(component.purlIdentity())
        .isEqualTo("pkg:maven/io.quarkus/quarkus-resteasy-reactive");
    assertThat(component.namespace()).isEqualTo("io.quarkus");
    assertThat(component.licenses()).containsExactly("Apache-2.0");
    assertThat(component.digest())
        .isEqualTo("sha256:53edb9a7897bdd168335f3d011087205d6dfc416d8e325d1c4eeebcfc6875880");
  }

  @Test
  void whatIsNoPackageUrlIsKeptAndJoinsWithNothing() {
    assertThat(sample("TestCycloneDxImageEncoder.json").event().components().getFirst())
        .extracting(Component::purl, Component::purlIdentity)
        .containsExactly("a-purl-1", null);
  }

  @Test
  void aHeaderMayNameTheAssetOfABillAndItsScan() {
    assertThat(sample("issue_9277.json").with(Header.ASSET, "ghcr.io/a/b:1.2").events())
        .extracting(event -> event.evidence().asset())
        .containsOnly(Asset.of("default", "ghcr.io", "a/b", "1.2"));
  }

  @Test
  void theSerialIsNoIdentity() {
    String bom = "\"specVersion\":\"1.6\",\"serialNumber\":\"urn:uuid:1\",\"version\":1,";

    assertThat(bom(bom + "\"components\":[]").read().messageId())
        .isNotEqualTo(
            bom(bom + "\"components\":[{\"type\":\"library\",\"name\":\"x\"}]").read().messageId());
  }

  private static Sent sample(String file) {
    return Sent.sample("sbom-cyclonedx/" + file);
  }

  private static Evidence evidence(String file) {
    return sample(file).event().evidence();
  }

  private static Sent bom(String fields) {
    return Sent.text("{\"bomFormat\":\"CycloneDX\"," + fields + "}");
  }
}
