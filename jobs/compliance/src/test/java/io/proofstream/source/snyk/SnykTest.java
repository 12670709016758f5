package io.proofstream.source.snyk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.proofstream.evidence.Asset;
import io.proofstream.evidence.Event;
import io.proofstream.evidence.scan.ScanFinding;
import io.proofstream.evidence.scan.ScanStatus;
import io.proofstream.reading.Expected;
import io.proofstream.reading.Sent;
import io.proofstream.source.scanner.Told;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class SnykTest {
  private static final String SAMPLE = "snyk-container/snykcontainer_issue_9270.json";

  @TestFactory
  Stream<DynamicTest> everyRowHolds() {
    Set<String> notKept = Set.of("documents", "applications", "vulns_raw");
    return Expected.everyRowOf("snyk-container", "snyk", notKept, Told::of);
  }

  @Test
  void theImageAndItsApplicationsAreOneScan() {
    List<Event> events = Sent.sample(SAMPLE).events();

    assertThat(events).hasSize(1);
    assertThat(events.getFirst().evidence().asset())
        .isEqualTo(Asset.of("default", "docker.io", "sarim04/juiceshop", "latest"));
    assertThat(events.getFirst().evidence().platform()).isEqualTo("linux/amd64");
    assertThat(events.getFirst().scan().scannerClasses()).containsExactly("library", "os");
  }

  @Test
  void eachWayThatLeadsToAPackageIsTheSameFinding() {
    assertThat(Sent.sample(SAMPLE).findings())
        .hasSize(30)
        .extracting(ScanFinding::findingId)
        .doesNotHaveDuplicates();
  }

  @Test
  void aPackageBuiltFromAnotherIsNamedAsInstalled() {
    assertThat(Sent.sample(SAMPLE).findings())
        .filteredOn(finding -> "gcc-10".equals(finding.sourcePackage()))
        .extracting(ScanFinding::packagePurl, ScanFinding::vulnerabilityId, ScanFinding::pathClass)
        .contains(tuple("pkg:deb/debian/libgcc-s1@10.2.1-6", "CVE-2023-4039", "os"));
  }

  @Test
  void anApplicationLiesWhereItsManifestDoes() {
    assertThat(Sent.sample(SAMPLE).findings())
        .filteredOn(finding -> finding.packagePurl().startsWith("pkg:npm/express-jwt"))
        .first()
        .extracting(ScanFinding::pathClass, ScanFinding::fixState, ScanFinding::fixedVersion)
        .containsExactly("juice-shop", "fixed", "6.0.0");
  }

  @Test
  void anIdWithoutCveStaysSnyks() {
    assertThat(Sent.sample(SAMPLE).findings())
        .extracting(ScanFinding::vulnerabilityId)
        .anyMatch(id -> id.startsWith("SNYK-JS-"));
  }

  @Test
  void elementsOfOneImageAreOneScan() {
    String os = project("\"packageManager\":\"deb\",\"path\":\"nginx:1\"", "CVE-2024-0001", "a");
    String app = project("\"packageManager\":\"npm\",\"path\":\"nginx:1\"", "CVE-2024-0002", "b");
    String other = project("\"packageManager\":\"npm\",\"path\":\"redis:7\"", "CVE-2024-0002", "b");
    List<Event> events = Sent.text("[" + os + "," + app + "," + other + "]").events();

    assertThat(events)
        .extracting(event -> event.evidence().asset().repository(), e -> e.findings().size())
        .containsExactly(tuple("library/nginx", 2), tuple("library/redis", 1));
  }

  @Test
  void whatIsIgnoredIsKeptAndSetAside() {
    String ignored =
        vulnerability("CVE-2024-0002", "b")
            .replaceFirst("\\{", "{\"filtered\":{\"ignored\":[{\"reason\":\"not used\"}]},");
    String project =
        project(
            "\"packageManager\":\"npm\",\"path\":\"nginx:1\",\"filtered\":{\"ignore\":["
                + ignored
                + "]}",
            "CVE-2024-0001",
            "a");

    assertThat(Sent.text(project).findings())
        .extracting(ScanFinding::packageName, ScanFinding::suppressedBy)
        .containsExactly(tuple("a", null), tuple("b", "ignored: not used"));
  }

  @Test
  void aThresholdOrAnErrorMeansThatNotAllIsTold() {
    String project =
        project(
            "\"packageManager\":\"npm\",\"path\":\"nginx:1\",\"severityThreshold\":\"high\",\"error\":\"x\"",
            "CVE-2024-0001",
            "a");
    Event event = Sent.text(project).event();

    assertThat(event.scan().filters()).containsExactly("severity threshold high");
    assertThat(event.scan().status()).isEqualTo(ScanStatus.PARTIAL);
  }

  @Test
  void aProjectThatIsNoImageIsNamedAsSuch() {
    String project =
        project("\"packageManager\":\"npm\",\"path\":\"/home/me/shop\"", "CVE-2024-0001", "a")
            .replace("docker-image|x", "shop")
            .replace("\"platform\":\"linux/arm64\",", "");

    assertThat(Sent.text(project).event().evidence().asset())
        .isEqualTo(Asset.of("default", "", "shop", null));
  }

  private static String vulnerability(String cve, String name) {
    return "{\"id\":\"SNYK-1\",\"identifiers\":{\"CVE\":[\""
        + cve
        + "\"]},\"severity\":\"high\",\"name\":\""
        + name
        + "\",\"version\":\"1\"}";
  }

  private static String project(String fields, String cve, String name) {
    return "{\"vulnerabilities\":["
        + vulnerability(cve, name)
        + "],\"dependencyCount\":1,\"platform\":\"linux/arm64\",\"projectName\":\"docker-image|x\","
        + fields
        + "}";
  }
}
