package io.proofstream.source.sbom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.proofstream.evidence.Asset;
import io.proofstream.evidence.Event;
import io.proofstream.evidence.Evidence;
import io.proofstream.evidence.Kind;
import io.proofstream.evidence.scan.Scan;
import io.proofstream.evidence.scan.ScanFinding;
import io.proofstream.evidence.scan.ScanStatus;
import io.proofstream.evidence.scan.Severity;
import io.proofstream.evidence.supply.Component;
import io.proofstream.evidence.supply.VexStatement;
import io.proofstream.evidence.supply.VexStatus;
import io.proofstream.message.Reason;
import io.proofstream.message.Rejected;
import io.proofstream.reading.Sent;
import io.proofstream.wire.Header;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is odd about real CycloneDX documents, each oddity by a real one where there is one. */
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
  void vulnerabilitiesInABillAreAScanByTheSameTool() {
    List<Event> events = sample("issue_9277.json").events();

    assertThat(events)
        .extracting(event -> event.evidence().kind())
        .containsExactly(Kind.SBOM_RECORDED, Kind.SCAN_COMPLETED);
    Event event = events.getLast();
    assertThat(event.evidence().tool()).isEqualTo("trivy");
    assertThat(event.scan())
        .extracting(Scan::scannerClasses, Scan::status, Scan::formatVersion, Scan::fixable)
        .containsExactly(List.of("os"), ScanStatus.COMPLETE, "1.5", 0);
    assertThat(event.findings().getFirst())
        .extracting(ScanFinding::packageName, ScanFinding::installedVersion, ScanFinding::pathClass)
        .containsExactly("coreutils", "8.32-4.1ubuntu1", "os");
  }

  @Test
  void aHeaderMayNameTheAssetOfABillAndItsScan() {
    assertThat(sample("issue_9277.json").with(Header.ASSET, "ghcr.io/a/b:1.2").events())
        .extracting(event -> event.evidence().asset())
        .containsOnly(Asset.of("default", "ghcr.io", "a/b", "1.2"));
  }

  @Test
  void theWorstRatingCountsAndTheHighestScoreOfVersionThree() {
    assertThat(sample("fluentd-multiple-lockfiles-short.cdx.json").findings())
        .filteredOn(finding -> finding.reportedId().equals("CVE-2019-18224"))
        .singleElement()
        .extracting(
            ScanFinding::severity,
            ScanFinding::toolSeverity,
            ScanFinding::severitySource,
            ScanFinding::cvss,
            ScanFinding::fixedVersion)
        .containsExactly(Severity.CRITICAL, "critical", "nvd", 9.8, "2.0.5-1+deb10u1");
  }

  @Test
  void aPackageOfALockFileIsWhereTrivysOwnReportSaysItIs() {
    assertThat(sample("npm-cyclonedx.json").findings())
        .extracting(ScanFinding::packageName, ScanFinding::target, ScanFinding::pathClass)
        .containsExactly(tuple("jquery", "package-lock.json", "root"));
    assertThat(sample("npm-cyclonedx.json").findings())
        .extracting(ScanFinding::findingId)
        .containsExactly(
            Sent.sample("trivy/npm-ubuntu-severity.json").findings().getFirst().findingId());
  }

  @Test
  void whatIsInTriageStaysOpenAndIsStatedToo() {
    List<Event> events = sample("nested-component-log4j.json").events();

    assertThat(events)
        .extracting(event -> event.evidence().kind())
        .containsExactly(Kind.SBOM_RECORDED, Kind.SCAN_COMPLETED, Kind.VEX_STATED);
    assertThat(events.get(1).findings()).hasSize(8).noneMatch(ScanFinding::suppressed);
    assertThat(events.get(2).statements())
        .hasSize(8)
        .allMatch(each -> each.status() == VexStatus.UNDER_INVESTIGATION)
        .allMatch(
            each -> each.productIdentity().equals("pkg:maven/org.apache.logging.log4j/log4j-core"));
  }

  @Test
  void xrayNamesAVulnerabilityLikeTheComponentThatItIsIn() {
    assertThat(sample("xray-cdx-vulns.json").findings())
        .extracting(ScanFinding::reportedId, ScanFinding::packageName, ScanFinding::toolSeverity)
        .containsExactly(tuple("CVE-2011-3374", "debian:buster:apt", null));
  }

  @Test
  void whatIsNotAffectedIsSetAside() {
    Sent sent =
        sample("valid-vulnerability-1.4.json").with(Header.ASSET, "ghcr.io/acme/shop:1.0.0");
    ScanFinding finding = sent.findings().getFirst();
    VexStatement statement = sent.events().getLast().statements().getFirst();

    assertThat(finding.vulnerabilityId()).isEqualTo("CVE-2018-7489");
    assertThat(finding.suppressedBy()).isEqualTo("not_affected");
    assertThat(finding.severity()).isEqualTo(Severity.CRITICAL);
    assertThat(sent.events().get(1).scan())
        .extracting(Scan::critical, Scan::suppressed, Scan::status)
        .containsExactly(0, 1, ScanStatus.PARTIAL);
    assertThat(statement)
        .extracting(
            VexStatement::vulnerabilityId,
            VexStatement::justification,
            VexStatement::action,
            VexStatement::productIdentity)
        .containsExactly(
            "CVE-2018-7489",
            "code_not_reachable",
            "will_not_fix, update",
            "pkg:maven/com.fasterxml.jackson.core/jackson-databind");
  }

  @Test
  void aScoreWithoutWordIsRatedByItsBand() {
    Sent sent = sample("no-severity.json").with(Header.ASSET, "ghcr.io/acme/shop:1.0.0");

    assertThat(sent.findings())
        .extracting(
            ScanFinding::severity,
            ScanFinding::toolSeverity,
            ScanFinding::cvss,
            ScanFinding::packagePurl)
        .containsExactly(tuple(Severity.CRITICAL, null, 10.0, "pkg:generic/gerbwetbqt"));
    assertThat(sent.event().scan().failure()).isEqualTo("the document lists no components");
  }

  @Test
  void vulnerabilitiesOfNothingNamedNeedAnAsset() {
    assertThat(sample("no-severity.json").rejected().error()).contains("names no artifact");
  }

  @Test
  void anEmptyListOfVulnerabilitiesIsNoScan() {
    assertThat(
            bom("\"specVersion\":\"1.6\",\"vulnerabilities\":[],"
                    + "\"components\":[{\"type\":\"library\",\"name\":\"x\"}]")
                .events())
        .extracting(event -> event.evidence().kind())
        .containsExactly(Kind.SBOM_RECORDED);
  }

  @Test
  void aVulnerabilityInNothingMakesTheScanPartial() {
    Event scan =
        bom("\"specVersion\":\"1.6\",\"vulnerabilities\":[{\"id\":\"CVE-2024-1111\"},"
                + "{\"id\":\"CVE-2024-2222\",\"affects\":[{\"ref\":\"a\"}]}],"
                + "\"components\":[{\"bom-ref\":\"a\",\"type\":\"library\",\"name\":\"x\"}]")
            .with(Header.ASSET, "ghcr.io/acme/shop:1.0.0")
            .events()
            .getLast();

    assertThat(scan.findings())
        .extracting(ScanFinding::reportedId)
        .containsExactly("CVE-2024-2222");
    assertThat(scan.scan().status()).isEqualTo(ScanStatus.PARTIAL);
  }

  @Test
  void vulnerabilitiesInNothingAtAllAreNotPassedOverInSilence() {
    Event event =
        bom("\"specVersion\":\"1.6\",\"vulnerabilities\":[{\"id\":\"CVE-2024-1111\"}]").event();

    assertThat(event.findings()).isEmpty();
    assertThat(event.scan())
        .extracting(Scan::status, Scan::failure)
        .containsExactly(
            ScanStatus.PARTIAL, "vulnerabilities that name nothing that they are in: 1");
  }

  @Test
  void theSerialIsNoIdentity() {
    String bom = "\"specVersion\":\"1.6\",\"serialNumber\":\"urn:uuid:1\",\"version\":1,";

    assertThat(bom(bom + "\"components\":[]").read().messageId())
        .isNotEqualTo(
            bom(bom + "\"components\":[{\"type\":\"library\",\"name\":\"x\"}]").read().messageId());
  }

  @Test
  void fieldsMayComeInAnyOrder() {
    Sent sent =
        Sent.text(
            """
            {"vulnerabilities":[{"affects":[{"ref":"urn:cdx:u/1#a"}],"id":"CVE-2024-2222"}],\
            "components":[{"name":"bash","bom-ref":"a","purl":"pkg:deb/debian/bash@5"}],\
            "metadata":{"component":{"name":"ghcr.io/a/b:1.2.3","type":"container"},\
            "tools":[{"name":"Trivy"}]},"specVersion":"1.6","bomFormat":"CycloneDX"}\
            """);

    assertThat(sent.findings())
        .extracting(ScanFinding::packagePurl)
        .containsExactly("pkg:deb/debian/bash@5");
    assertThat(sent.event().evidence())
        .extracting(Evidence::tool, each -> each.asset().stream())
        .containsExactly("trivy", "1.2");
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
