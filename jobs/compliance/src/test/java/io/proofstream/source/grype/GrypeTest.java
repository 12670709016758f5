package io.proofstream.source.grype;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.proofstream.evidence.Asset;
import io.proofstream.evidence.Event;
import io.proofstream.evidence.scan.Scan;
import io.proofstream.evidence.scan.ScanFinding;
import io.proofstream.evidence.scan.ScanStatus;
import io.proofstream.evidence.scan.Severity;
import io.proofstream.message.Reason;
import io.proofstream.reading.Sent;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is odd about Grype's output, by real reports where there is one. */
class GrypeTest {

  @Test
  void aFindingKeepsWhatTheToolSaid() {
    ScanFinding finding = sample("check_all_fields.json").getFirst();

    assertThat(finding.reportedId()).isEqualTo("CVE-2004-0971");
    assertThat(finding.packageName()).isEqualTo("libgssapi-krb5-2");
    assertThat(finding.packagePurl())
        .startsWith("pkg:deb/debian/libgssapi-krb5-2@1.17-3+deb10u3?arch=amd64");
    assertThat(finding.sourcePackage()).isEqualTo("krb5");
    assertThat(finding.severity()).isEqualTo(Severity.NEGLIGIBLE);
    assertThat(finding.severitySource()).isEqualTo("debian:10");
    assertThat(finding.fixState()).isEqualTo("not_fixed");
    assertThat(finding.pathClass()).isEqualTo("os");
    assertThat(finding.aliases()).isEmpty();
  }

  @Test
  void whatWillNotBeFixedMayBeFixedElsewhere() {
    assertThat(sample("check_all_fields.json"))
        .filteredOn(finding -> "wont-fix".equals(finding.toolStatus()))
        .extracting(ScanFinding::packageName, ScanFinding::fixState, ScanFinding::fixedVersion)
        .containsExactly(
            tuple("redis", "wont_fix", "fix_1, fix_2"),
            tuple("libc-bin", "wont_fix", null),
            tuple("libc6", "wont_fix", null));
  }

  @Test
  void theCveOfAnAdvisoryIsItsAlias() {
    assertThat(sample("check_all_fields.json"))
        .filteredOn(finding -> finding.reportedId().equals("GHSA-v6rh-hp5x-86rv"))
        .singleElement()
        .extracting(ScanFinding::vulnerabilityId, ScanFinding::aliases, ScanFinding::fixState)
        .containsExactly("CVE-2021-44420", List.of("CVE-2021-44420"), "fixed");
  }

  @Test
  void theOldestLayoutTellsFixesWithoutAState() {
    Event event = Sent.sample("grype/many_vulns3.json").event();

    assertThat(event.findings())
        .filteredOn(finding -> finding.fixedVersion() != null)
        .hasSize(28)
        .allMatch(finding -> finding.fixState().equals("fixed") && finding.toolStatus() == null);
    assertThat(event.findings()).anyMatch(finding -> Double.valueOf(8.8).equals(finding.cvss()));
    assertThat(event.scan())
        .extracting(Scan::dbVersion, Scan::dbBuiltAt, Scan::finishedAt)
        .containsOnlyNulls();
  }

  @Test
  void anEmptyStateIsUnknown() {
    assertThat(sample("many_vulns_with_epss_values.json"))
        .extracting(ScanFinding::fixState)
        .contains("unknown", "fixed")
        .doesNotContain("");
  }

  @Test
  void theNewDatabaseTellsItsAgeOneLevelDeeper() {
    Scan scan = Sent.sample("grype/many_vulns_with_epss_values.json").event().scan();

    assertThat(scan.dbVersion()).isEqualTo("v6.0.2");
    assertThat(scan.dbBuiltAt()).isEqualTo(Instant.parse("2025-06-19T04:12:38Z"));
    assertThat(scan.finishedAt()).isEqualTo(Instant.parse("2025-06-19T11:43:35.523947199Z"));
  }

  @Test
  void anImageAskedForByItsIdIsNamedByItsTag() {
    Event event = Sent.sample("grype/grype-report-wo-description.json").event();

    assertThat(event.evidence().asset())
        .isEqualTo(Asset.of("default", "docker.io", "gitea/gitea", "1.20.4"));
    assertThat(event.evidence().platform()).isEqualTo("linux/amd64");
    assertThat(event.evidence().imageDigest())
        .isEqualTo("sha256:95ad1dc17f78eef1f12807a8f28e94e416587b266aa5153f7da3eafddc037b27");
  }

  @Test
  void aNameThatIsNoImagesIsStillAName() {
    assertThat(Sent.sample("grype/fix_available.json").event().evidence().asset())
        .isEqualTo(Asset.of("default", "", "REDACTED", null));
    assertThat(Sent.sample("grype/many_vulns4.json").event().evidence().asset())
        .isEqualTo(Asset.of("default", "", ".", null));
  }

  @Test
  void whatNoTableCanHoldIsTakenOutOfAVersion() {
    assertThat(sample("fix_available.json"))
        .singleElement()
        .extracting(ScanFinding::installedVersion, ScanFinding::packagePurl)
        .containsExactly("17.0.10+7?-J-ms8m", "pkg:generic/java@17.0.10%2B7?-J-ms8m");
  }

  @Test
  void oneCveAtTwoPathsOfOnePackageIsOneFinding() {
    Event event = Sent.sample("grype/same_cve_different_paths.json").event();

    assertThat(event.findings()).hasSize(1);
    assertThat(event.evidence().imageDigest()).as("sha256:test is no digest").isNull();
  }

  @Test
  void theFirstOfItsFilesIsWhereAPackageLies() {
    assertThat(sample("check_all_fields.json"))
        .filteredOn(finding -> finding.packageName().equals("redis"))
        .extracting(ScanFinding::packagePath, ScanFinding::pathClass)
        .containsExactly(
            tuple("/usr/local/lib/python3.8/site-packages/redis-4.0.2.dist-info/METADATA", "usr"));
  }

  @Test
  void aScoreOfNvdServesWhereTheDistributionGivesNone() {
    assertThat(sample("grype-report-wo-description.json"))
        .filteredOn(finding -> finding.reportedId().equals("GHSA-pg38-r834-g45j"))
        .first()
        .extracting(ScanFinding::cvss, ScanFinding::cvssVector)
        .containsExactly(9.8, "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H");
    assertThat(sample("amazon.json"))
        .filteredOn(finding -> finding.reportedId().equals("ALAS-2024-2607"))
        .extracting(ScanFinding::cvss, ScanFinding::toolSeverity)
        .containsExactly(tuple(7.5, "Low"));
  }

  @Test
  void amazonsPackagesAreOfAmazon() {
    assertThat(sample("amazon.json"))
        .filteredOn(finding -> finding.packagePurl().startsWith("pkg:rpm/"))
        .hasSize(3)
        .allMatch(finding -> finding.pathClass().equals("os"));
  }

  @Test
  void noMatchesAtAllIsACompleteScanThatFoundNothing() {
    for (String matches : List.of("[]", "null")) {
      Event event = report("\"matches\":" + matches).event();
      assertThat(event.findings()).isEmpty();
      assertThat(event.scan().status()).isEqualTo(ScanStatus.COMPLETE);
      assertThat(event.scan().scannerClasses()).containsExactly("library", "os");
    }
  }

  @Test
  void aDocumentWithoutMatchesIsNobodys() {
    assertThat(Sent.text("{\"descriptor\":{\"name\":\"grype\"}}").rejected().reason())
        .isEqualTo(Reason.UNKNOWN_FORMAT);
  }

  @Test
  void whatARuleSetsAsideIsKeptAndNotCounted() {
    String rules =
        """
        ,"appliedIgnoreRules":[{"vulnerability":"","fix-state":"wont-fix","reason":"vendor",\
        "package":{"name":"bash","type":""}},{"vex-status":"not_affected"}]\
        """;
    Event event =
        report(
                "\"matches\":["
                    + match("CVE-2024-0001", "")
                    + "],\"ignoredMatches\":["
                    + match("CVE-2024-0002", rules)
                    + ","
                    + match("CVE-2024-0003", "")
                    + "]")
            .event();

    assertThat(event.findings())
        .extracting(ScanFinding::reportedId, ScanFinding::suppressedBy)
        .containsExactly(
            tuple("CVE-2024-0001", null),
            tuple(
                "CVE-2024-0002",
                "fix-state wont-fix, reason vendor, package (name bash); vex-status not_affected"),
            tuple("CVE-2024-0003", "ignored"));
    assertThat(event.scan()).extracting(Scan::high, Scan::suppressed).containsExactly(1, 2);
  }

  @Test
  void whatTheRunWasToldToLeaveOutIsAFilter() {
    String told =
        "{\"only-fixed\":true,\"only-notfixed\":false,\"exclude\":[\"./a/**\",\"./b\"],\"ignore-wontfix\":\"\"}";
    Sent sent =
        Sent.text(
            "{\"matches\":[],\"source\":{\"target\":\"x\"},\"descriptor\":{\"name\":\"grype\",\"configuration\":"
                + told
                + "}}");

    assertThat(sent.event().scan().filters()).containsExactly("exclude: ./a/** ./b", "only-fixed");
  }

  @Test
  void aPackageWithoutUrlIsNamedByTypeAndDistribution() {
    Event event =
        report("\"matches\":[" + match("CVE-2024-0001", "") + "],\"distro\":{\"name\":\"debian\"}")
            .event();

    assertThat(event.findings().getFirst().packagePurl()).isEqualTo("pkg:deb/debian/bash@5.1");
  }

  @Test
  void aMatchWithoutVulnerabilityBreaksTheFormat() {
    assertThat(report("\"matches\":[{\"artifact\":{\"name\":\"a\"}}]").rejected().reason())
        .isEqualTo(Reason.MALFORMED);
  }

  private static List<ScanFinding> sample(String file) {
    return Sent.sample("grype/" + file).findings();
  }

  private static String match(String id, String more) {
    return "{\"vulnerability\":{\"id\":\""
        + id
        + "\",\"severity\":\"High\"},\"artifact\":{\"name\":\"bash\",\"version\":\"5.1\",\"type\":\"deb\"}"
        + more
        + "}";
  }

  private static Sent report(String fields) {
    return Sent.text(
        "{\"source\":{\"type\":\"image\",\"target\":{\"userInput\":\"nginx:1.25\"}},\"descriptor\":{\"name\":\"grype\"},"
            + fields
            + "}");
  }
}
