package io.proofstream.source.trivy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.proofstream.evidence.Asset;
import io.proofstream.evidence.Event;
import io.proofstream.evidence.scan.Scan;
import io.proofstream.evidence.scan.ScanFinding;
import io.proofstream.evidence.scan.ScanStatus;
import io.proofstream.evidence.scan.Severity;
import io.proofstream.reading.Sent;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is odd about real Trivy output, each oddity by a real report. */
class TrivyTest {

  @Test
  void anImageReportNamesAssetPlatformAndTime() {
    Event event = Sent.sample("trivy/alpine-310.json").event();

    assertThat(event.evidence().asset())
        .isEqualTo(Asset.of("default", "ghcr.io", "aquasecurity/trivy-test-images", "alpine-310"));
    assertThat(event.evidence().platform()).isEqualTo("linux/amd64");
    assertThat(event.evidence().imageDigest()).isNull();
    assertThat(event.evidence().tool()).isEqualTo("trivy");
    assertThat(event.evidence().toolVersion()).isEqualTo("dev");
    assertThat(event.evidence().occurredAt())
        .isEqualTo(event.scan().finishedAt())
        .isEqualTo(Instant.parse("2021-08-25T12:20:30.000000005Z"));
    assertThat(event.scan().scannerClasses()).containsExactly("os");
  }

  @Test
  void aFindingKeepsWhatTheToolSaid() {
    ScanFinding finding = Sent.sample("trivy/alpine-310.json").findings().getFirst();

    assertThat(finding.reportedId()).isEqualTo("CVE-2019-1549");
    assertThat(finding.packagePurl())
        .isEqualTo("pkg:apk/alpine/libcrypto1.1@1.1.1c-r0?arch=x86_64&distro=3.10.2");
    assertThat(finding.installedVersion()).isEqualTo("1.1.1c-r0");
    assertThat(finding.fixedVersion()).isEqualTo("1.1.1d-r0");
    assertThat(finding.fixState()).isEqualTo("fixed");
    assertThat(finding.pathClass()).isEqualTo("os");
    assertThat(finding.toolSeverity()).isEqualTo("MEDIUM");
    assertThat(finding.severitySource()).isEqualTo("nvd");
    assertThat(finding.publishedAt()).isEqualTo(Instant.parse("2019-09-10T17:15:00Z"));
  }

  @Test
  void theDigestOfTheManifestComesFromRepoDigestsOnly() {
    Event event = Sent.sample("trivy/license_scheme.json").event();

    assertThat(event.evidence().imageDigest())
        .isEqualTo("sha256:bcae378eacedab83da66079d9366c8f5df542d7ed9ab23bf487e3e1a8481375d");
    assertThat(event.evidence().asset())
        .isEqualTo(Asset.of("default", "docker.io", "library/alpine", "3.11"));
  }

  @Test
  void anEndOfLifeStatusIsAFindingWithoutFix() {
    assertThat(Sent.sample("trivy/centos-6.json").findings())
        .filteredOn(finding -> "end_of_life".equals(finding.toolStatus()))
        .isNotEmpty()
        .allMatch(
            finding -> finding.fixedVersion() == null && finding.fixState().equals("wont_fix"));
    assertThat(Sent.sample("trivy/debian-stretch.json").findings())
        .anyMatch(finding -> "end_of_life".equals(finding.toolStatus()));
  }

  @Test
  void eachStatusHasItsFixState() {
    assertThat(Sent.sample("trivy/all_statuses.json").findings())
        .extracting(ScanFinding::toolStatus, ScanFinding::fixState)
        .contains(
            tuple("affected", "not_fixed"),
            tuple("end_of_life", "wont_fix"),
            tuple("fix_deferred", "deferred"),
            tuple("not_affected", "not_affected"),
            tuple("under_investigation", "unknown"),
            tuple("unknown", "unknown"),
            tuple("will_not_fix", "wont_fix"));
  }

  @Test
  void anImageWithoutResultsIsACompleteScanThatFoundNothing() {
    for (String file : List.of("alpine-39-skip.json", "helm_badname.json")) {
      Event event = Sent.sample("trivy/" + file).event();
      assertThat(event.findings()).isEmpty();
      assertThat(event.scan().status()).isEqualTo(ScanStatus.COMPLETE);
      assertThat(event.scan().scannerClasses()).isEmpty();
      assertThat(event.part()).isZero();
      assertThat(event.parts()).isOne();
    }
  }

  @Test
  void resultsAndVulnerabilitiesMayBeNull() {
    assertThat(report("\"Results\":null").findings()).isEmpty();
    assertThat(report("\"Results\":[{\"Target\":\"go.mod\",\"Vulnerabilities\":null}]").findings())
        .isEmpty();
    assertThat(Sent.sample("trivy/sl-micro-rancher5.4.json").event().scan().scannerClasses())
        .containsExactly("os");
  }

  @Test
  void fieldsMayComeInAnyOrder() {
    Sent sent =
        Sent.text(
            """
            {"Results":[{"Vulnerabilities":[{"PkgName":"bash","VulnerabilityID":"CVE-2024-0001",\
            "InstalledVersion":"5"}],"Type":"debian","Target":"x (debian 12)"}],\
            "Metadata":{"RepoTags":["ghcr.io/a/b:1.2.3"]},\
            "ArtifactType":"container_image","SchemaVersion":2}\
            """);

    assertThat(sent.event().evidence().asset().stream()).isEqualTo("1.2");
    assertThat(sent.findings().getFirst().packagePurl()).isEqualTo("pkg:deb/debian/bash@5");
  }

  @Test
  void anUnknownSeverityIsCountedAsUnknown() {
    Event event = Sent.sample("trivy/gomod.json").event();

    assertThat(event.scan().unknown()).isEqualTo(4);
    assertThat(event.findings())
        .filteredOn(finding -> finding.severity() == Severity.UNKNOWN)
        .extracting(ScanFinding::toolSeverity)
        .containsOnly("UNKNOWN");
  }

  @Test
  void lockFilesInDifferentFoldersAreDifferentFindings() {
    List<ScanFinding> same =
        Sent.sample("trivy/gomod.json").findings().stream()
            .filter(finding -> finding.reportedId().equals("GMS-2022-20"))
            .toList();

    assertThat(same)
        .extracting(ScanFinding::pathClass)
        .containsExactly("root", "submod", "submod2");
    assertThat(same).extracting(ScanFinding::findingId).doesNotHaveDuplicates();
  }

  @Test
  void idsThatAreNoCveStayAsTheyAre() {
    assertThat(Sent.sample("trivy/all_statuses.json").findings())
        .extracting(ScanFinding::vulnerabilityId)
        .contains("TEMP-0841856-B18BAF");
    assertThat(Sent.sample("trivy/opensuse-leap-151.json").findings())
        .extracting(ScanFinding::vulnerabilityId)
        .containsOnly("openSUSE-SU-2020:0062-1");
    assertThat(Sent.sample("trivy/nuget.json").findings())
        .extracting(ScanFinding::vulnerabilityId)
        .contains("GHSA-5crp-9r3c-p9vr");
  }

  @Test
  void vendorIdsAreAliases() {
    assertThat(Sent.sample("trivy/debian-buster.json").findings())
        .filteredOn(finding -> finding.reportedId().equals("CVE-2019-18224"))
        .allSatisfy(finding -> assertThat(finding.aliases()).containsExactly("DSA-4613-1"));
  }

  @Test
  void whatVexSetsAsideIsKeptAndNotCounted() {
    Event event = Sent.sample("trivy/npm-with-suppressed.json").event();

    assertThat(event.findings())
        .extracting(
            ScanFinding::vulnerabilityId, ScanFinding::suppressed, ScanFinding::suppressedBy)
        .containsExactly(
            tuple("CVE-2017-20165", false, null),
            tuple("CVE-2017-16137", true, "not_affected: ./vex.json"));
    assertThat(event.scan())
        .extracting(Scan::high, Scan::low, Scan::suppressed, Scan::fixable)
        .containsExactly(1, 0, 1, 1);
  }

  @Test
  void whatIsOpenIsNotSetAsideByARepeat() {
    String finding = "{\"VulnerabilityID\":\"CVE-2024-1\",\"PkgName\":\"x\"}";
    String aside = "{\"Type\":\"vulnerability\",\"Finding\":" + finding + "}";
    String other = "{\"Type\":\"secret\",\"Finding\":{\"RuleID\":\"x\",\"Title\":\"y\"}}";

    assertThat(
            report(
                    "\"Results\":[{\"Target\":\"a/go.mod\",\"Type\":\"gomod\",\"ExperimentalModifiedFindings\":["
                        + (other + "," + aside)
                        + "],\"Vulnerabilities\":["
                        + (finding + "," + finding)
                        + "]}]")
                .findings())
        .singleElement()
        .matches(found -> !found.suppressed());
  }

  @Test
  void theCvssOfTheVendorGoesBeforeThatOfNvd() {
    assertThat(Sent.sample("trivy/npm-with-suppressed.json").findings().getLast().cvss())
        .isEqualTo(3.7);
    assertThat(Sent.sample("trivy/cvss_severity_source.json").findings())
        .extracting(ScanFinding::severitySource, ScanFinding::cvss, ScanFinding::cvssVector)
        .containsExactly(
            tuple("ubuntu", 6.5, "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:L/I:L/A:N"),
            tuple("ghsa", 7.5, "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:H/A:N"));
  }

  @Test
  void anOlderPackageUrlStandsInRef() {
    assertThat(Sent.sample("trivy/cvss_severity_source.json").findings().getLast().packagePurl())
        .isEqualTo("pkg:pypi/certifi@2022.5.18.1");
  }

  private static Sent report(String fields) {
    return Sent.text(
        "{\"SchemaVersion\":2,\"ArtifactName\":\"nginx\",\"ArtifactType\":\"container_image\","
            + fields
            + "}");
  }
}
