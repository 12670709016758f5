package io.proofstream.source.sarif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.proofstream.evidence.Asset;
import io.proofstream.evidence.Event;
import io.proofstream.evidence.scan.RuleKind;
import io.proofstream.evidence.scan.RuleResult;
import io.proofstream.evidence.scan.ScanFinding;
import io.proofstream.evidence.scan.Severity;
import io.proofstream.message.Reason;
import io.proofstream.reading.Sent;
import io.proofstream.wire.Header;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What scanners of packages write into SARIF. */
class SarifVulnerabilitiesTest {

  @Test
  void trivyTellsPackageFixAndImageInTexts() {
    Event event = Sent.sample("trivy-sarif/alpine-310.sarif").event();

    assertThat(event.evidence().asset())
        .isEqualTo(Asset.of("default", "ghcr.io", "aquasecurity/trivy-test-images", "alpine-310"));
    assertThat(event.evidence().tool()).isEqualTo("trivy");
    assertThat(event.evidence().imageDigest()).isNull();
    assertThat(event.findings())
        .extracting(
            ScanFinding::vulnerabilityId,
            ScanFinding::packageName,
            ScanFinding::installedVersion,
            ScanFinding::fixedVersion,
            ScanFinding::toolSeverity)
        .startsWith(
            tuple("CVE-2019-1549", "libcrypto1.1", "1.1.1c-r0", "1.1.1d-r0", "MEDIUM"),
            tuple("CVE-2019-1551", "libcrypto1.1", "1.1.1c-r0", "1.1.1d-r2", "MEDIUM"));
  }

  @Test
  void grypeTellsThePackageInASentenceAndTheRestInTheHelpOfTheRule() {
    Event event =
        Sent.sample("grype-sarif/cxf-3.4.6.sarif").with(Header.ASSET, "ghcr.io/a/cxf:1").event();

    assertThat(event.findings())
        .extracting(
            ScanFinding::reportedId,
            ScanFinding::packagePurl,
            ScanFinding::packagePath,
            ScanFinding::fixedVersion,
            ScanFinding::severity)
        .contains(
            tuple(
                "CVE-2019-12419",
                "pkg:maven/cxf-xjc-runtime@3.3.1",
                "lib/cxf-xjc-runtime-3.3.1.jar",
                null,
                Severity.CRITICAL),
            tuple(
                "GHSA-57j2-w4cx-62h2",
                "pkg:maven/jackson-databind@2.11.4",
                "lib/jackson-databind-2.11.4.jar",
                "2.12.6.1",
                Severity.HIGH));
    assertThat(event.scan().scannerClasses()).containsExactly("library", "os");
  }

  @Test
  void aScanOfPackagesMustBeOfSomething() {
    assertThat(Sent.sample("grype-sarif/cxf-3.4.6.sarif").rejected().error()).contains("ps-asset");
  }

  @Test
  void newerGrypeNamesImageAndPackageUrl() {
    Event event =
        grype(
                "CVE-2024-0001-libssl3",
                "A high vulnerability in deb package: libssl3, version 3.0.1 was found in image"
                    + " ghcr.io/a/b:2 at: /var/lib/dpkg/status",
                "Severity: high\\nPackage: libssl3\\nVersion: 3.0.1\\nFix Version: 3.0.2\\n"
                    + "Type: deb\\nData Namespace: debian:distro:debian:12",
                "pkg:deb/debian/libssl3@3.0.1?arch=amd64")
            .event();

    assertThat(event.evidence().asset()).isEqualTo(Asset.of("default", "ghcr.io", "a/b", "2"));
    assertThat(event.findings().getFirst())
        .extracting(
            ScanFinding::reportedId,
            ScanFinding::packagePurl,
            ScanFinding::pathClass,
            ScanFinding::fixedVersion)
        .containsExactly("CVE-2024-0001", "pkg:deb/debian/libssl3@3.0.1?arch=amd64", "os", "3.0.2");
  }

  @Test
  void theRulesPackageMayBeOfAnotherVersionThanTheResults() {
    Sent sent =
        grype(
            "GHSA-57j2-w4cx-62h2-left-pad",
            "A low vulnerability in npm package: left-pad, version 1.1.0 was found in image a:1 at:"
                + " /app/x/package.json",
            "Package: left-pad\\nVersion: 1.0.0\\nType: npm",
            "pkg:npm/left-pad@1.0.0");

    assertThat(sent.findings().getFirst().packagePurl()).isEqualTo("pkg:npm/left-pad@1.1.0");
  }

  @Test
  void withoutPackageUrlTheAdvisorysDistributionTells() {
    Sent sent =
        grype(
            "ELSA-2024-1-bash",
            "A low vulnerability in rpm package: bash, version 5 was found in image a:1 at: /rpmdb",
            "Vulnerability ELSA-2024-1\\nType: rpm\\nData Namespace: oracle:distro:oraclelinux:8",
            null);

    assertThat(sent.findings())
        .extracting(ScanFinding::vulnerabilityId, ScanFinding::packagePurl)
        .containsExactly(tuple("ELSA-2024-1", "pkg:rpm/oraclelinux/bash@5"));
  }

  @Test
  void aPackageOfTrivyIsKnownByItsLockFile() {
    Sent sent =
        trivy(
            "LanguageSpecificPackageVulnerability",
            "GMS-2022-1",
            "Package: github.com/a/b\\nInstalled Version: 1.0\\nVulnerability GMS-2022-1\\n"
                + "Severity: UNKNOWN\\nFixed Version: ",
            "sub/go.mod");

    assertThat(sent.findings().getFirst())
        .extracting(
            ScanFinding::vulnerabilityId,
            ScanFinding::packagePurl,
            ScanFinding::pathClass,
            ScanFinding::fixedVersion,
            ScanFinding::severity)
        .containsExactly(
            "GMS-2022-1", "pkg:golang/github.com/a/b@1.0", "sub", null, Severity.UNKNOWN);
  }

  @Test
  void whatTrivyFindsBesidesPackagesIsAResultOfARule() {
    assertThat(trivy("Misconfiguration", "DS002", "Artifact: Dockerfile", "Dockerfile").results())
        .extracting(RuleResult::kind)
        .containsExactly(RuleKind.HARDENING);
    Sent secret = trivy("Secret", "github-pat", "Match: token=hunter2", "a.sh");
    assertThat(secret.results())
        .extracting(RuleResult::kind, RuleResult::message, RuleResult::resource)
        .containsExactly(tuple(RuleKind.SECRET, null, "a.sh"));
    assertThat(secret.event().scan().scannerClasses()).containsExactly("secret");
  }

  @Test
  void aCveInNoPackageIsAResultOfARule() {
    Sent sent = trivy("Scan", "CVE-2024-0001", "found by version banner", "x");

    assertThat(sent.findings()).isEmpty();
    assertThat(sent.results()).extracting(RuleResult::ruleId).isEqualTo(List.of("CVE-2024-0001"));
  }

  @Test
  void aLineOfEndlessWordsIsNoTrap() {
    String endless = "A low vulnerability in deb package: " + "x, version ".repeat(20_000);
    assertThat(grype("CVE-2024-0001-x", endless, "Package: x", null).read().rejected())
        .satisfiesAnyOf(
            rejected -> assertThat(rejected).isNull(),
            rejected -> assertThat(rejected.reason()).isEqualTo(Reason.MALFORMED));
  }

  private static Sent grype(String rule, String message, String help, String purl) {
    return Sent.text(
        """
        {"version":"2.1.0","runs":[{"tool":{"driver":{"name":"grype","version":"0.90.0","rules":[
        {"id":"%s","help":{"text":"%s"},"properties":{"purls":[%s]}}]}},
        "results":[{"ruleId":"%s","message":{"text":"%s"}}]}]}\
        """
            .formatted(rule, help, purl == null ? "" : "\"" + purl + "\"", rule, message));
  }

  private static Sent trivy(String ruleName, String id, String message, String uri) {
    return Sent.text(
        """
        {"version":"2.1.0","runs":[{"tool":{"driver":{"name":"Trivy","rules":[
        {"id":"%s","name":"%s"}]}},"properties":{"imageName":"ghcr.io/a/b:1"},
        "results":[{"ruleId":"%s","message":{"text":"%s"},"locations":[{"physicalLocation":
        {"artifactLocation":{"uri":"%s"}}}]}]}]}\
        """
            .formatted(id, ruleName, id, message, uri));
  }
}
