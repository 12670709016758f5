package io.proofstream.source.scanner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.proofstream.evidence.Event;
import io.proofstream.evidence.scan.ScanFinding;
import io.proofstream.evidence.scan.ScanStatus;
import io.proofstream.message.Reason;
import io.proofstream.reading.Expected;
import io.proofstream.reading.Sent;
import io.proofstream.wire.Header;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class GitLabContainerScanTest {
  private static final String EMPTY =
      "gitlab-container-scanning/gl-container-scanning-report-0-vuln.json";

  @TestFactory
  Stream<DynamicTest> everyRowOfTrivysTemplateHolds() {
    return Expected.everyRowOf("trivy-other-formats", "gitlab-container-scan", Set.of(), Told::of);
  }

  @Test
  void everyRowOfGitLabsOwnHolds() {
    Map<String, Map<String, String>> files =
        Expected.of("gitlab-container-scanning", "gitlab-container-scan");
    assertThat(files).hasSize(2);
    files.forEach(
        (file, rows) -> {
          boolean namesNone = rows.get("images").isEmpty();
          Sent sent = Sent.sample(file);
          Sent named = namesNone ? sent.with(Header.ASSET, "a/b") : sent;
          rows.forEach(
              (metric, value) -> {
                boolean ofContent = !List.of("bytes", "sha256", "encoding").contains(metric);
                if (ofContent && !(namesNone && metric.equals("images"))) {
                  assertThat(Told.of(named.read(), metric)).as(file + metric).isEqualTo(value);
                }
              });
        });
  }

  @Test
  void timesWithoutOffsetAreUtc() {
    Event event = Sent.sample("trivy-other-formats/alpine-310.gitlab").event();

    assertThat(event.scan().startedAt()).isEqualTo(Instant.parse("2021-08-25T12:20:30Z"));
    assertThat(event.evidence().occurredAt()).isEqualTo(event.scan().finishedAt());
    assertThat(event.evidence().tool()).isEqualTo("trivy");
    assertThat(event.evidence().toolVersion()).isEqualTo("dev");
  }

  @Test
  void anArchiveIsAThingOfItsOwn() {
    Event event = Sent.sample("trivy-other-formats/alpine-310.gitlab").event();

    assertThat(event.evidence().asset().registry()).isEmpty();
    assertThat(event.evidence().asset().repository())
        .isEqualTo("testdata/fixtures/images/alpine-310.tar.gz");
  }

  @Test
  void theFixStandsInTheSolution() {
    assertThat(Sent.sample("trivy-other-formats/alpine-310.gitlab").findings())
        .extracting(ScanFinding::packagePurl, ScanFinding::fixedVersion, ScanFinding::fixState)
        .startsWith(tuple("pkg:apk/alpine/libcrypto1.1@1.1.1c-r0", "1.1.1d-r0", "fixed"));
    assertThat(
            Sent.sample("gitlab-container-scanning/gl-container-scanning-report-5-vuln_v15.json")
                .findings())
        .allMatch(finding -> finding.fixedVersion() == null)
        .allMatch(finding -> finding.fixState().equals("unknown"));
  }

  @Test
  void aReportThatFoundNothingNamesNoImage() {
    assertThat(Sent.sample(EMPTY).rejected().error()).contains("ps-asset");
    Event event = Sent.sample(EMPTY).with(Header.ASSET, "a/b:1").event();
    assertThat(event.findings()).isEmpty();
    assertThat(event.scan().status()).isEqualTo(ScanStatus.COMPLETE);
  }

  @Test
  void eachImageIsAScanOfItsOwn() {
    List<Event> events =
        report("success", vulnerability("a:1"), vulnerability("b:1"), vulnerability("a:1"))
            .events();

    assertThat(events)
        .extracting(event -> event.evidence().asset().repository(), e -> e.findings().size())
        .containsExactly(tuple("library/a", 1), tuple("library/b", 1));
  }

  @Test
  void aFailedScanSaysSo() {
    assertThat(report("failure", vulnerability("a:1")).event().scan().status())
        .isEqualTo(ScanStatus.FAILED);
  }

  @Test
  void whatAWeaknessIsLikeIsNoNameOfIt() {
    assertThat(report("success", vulnerability("a:1")).findings())
        .extracting(ScanFinding::reportedId, ScanFinding::vulnerabilityId, ScanFinding::aliases)
        .containsExactly(tuple("GHSA-aaaa-bbbb-cccc", "CVE-2024-0001", List.of("CVE-2024-0001")));
  }

  @Test
  void anUnknownSchemaIsNotGuessedAt() {
    Sent sent = Sent.text("{\"scan\":{\"type\":\"container_scanning\"},\"version\":\"99.0.0\"}");

    assertThat(sent.rejected().reason()).isEqualTo(Reason.UNSUPPORTED_FORMAT);
  }

  private static String vulnerability(String image) {
    return """
    {"severity":"High","location":{"image":"%s","operating_system":"debian 12",\
    "dependency":{"package":{"name":"x"},"version":"1"}},"identifiers":[\
    {"type":"ghsa","value":"GHSA-aaaa-bbbb-cccc"},{"type":"cwe","value":"79"},\
    {"type":"cve","value":"CVE-2024-0001"}]}\
    """
        .formatted(image);
  }

  private static Sent report(String status, String... vulnerabilities) {
    return Sent.text(
        "{\"version\":\"15.0.7\",\"vulnerabilities\":["
            + String.join(",", vulnerabilities)
            + "],\"scan\":{\"type\":\"container_scanning\",\"status\":\""
            + status
            + "\",\"scanner\":{\"id\":\"Trivy\"}}}");
  }
}
