package io.proofstream.source.cyclonedx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.proofstream.evidence.Event;
import io.proofstream.evidence.Evidence;
import io.proofstream.evidence.Kind;
import io.proofstream.evidence.scan.Scan;
import io.proofstream.evidence.scan.ScanFinding;
import io.proofstream.evidence.scan.ScanStatus;
import io.proofstream.evidence.scan.Severity;
import io.proofstream.evidence.supply.VexStatement;
import io.proofstream.evidence.supply.VexStatus;
import io.proofstream.reading.Sent;
import io.proofstream.wire.Header;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Vulnerabilities in CycloneDX documents, each oddity by a real one where there is one. */
class CycloneDxScanTest {

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

  private static Sent bom(String fields) {
    return Sent.text("{\"bomFormat\":\"CycloneDX\"," + fields + "}");
  }
}
