package io.proofstream.source.scanner;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofstream.evidence.Asset;
import io.proofstream.evidence.Event;
import io.proofstream.evidence.scan.Scan;
import io.proofstream.evidence.scan.ScanFinding;
import io.proofstream.evidence.scan.Severity;
import io.proofstream.message.Reading;
import io.proofstream.reading.Sent;
import io.proofstream.wire.Header;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class HarborReportTest {
  private static final String IMAGE = "harbor.example/library/app:1";
  private static final DateTimeFormatter NANOS =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.nnnnnnnnn'Z'").withZone(ZoneOffset.UTC);

  @TestFactory
  Stream<DynamicTest> everyRowHolds() {
    return Told.everyRowOf(
        "harbor-report", "harbor-report", IMAGE, Set.of(), HarborReportTest::measure);
  }

  private static String measure(Reading reading, String metric) {
    Scan scan = reading.events().getFirst().scan();
    return switch (metric) {
      case "generated_at" -> NANOS.format(scan.finishedAt());
      case "scanner" -> {
        String tool = scan.scanner();
        yield tool.substring(0, 1).toUpperCase(Locale.ROOT)
            + tool.substring(1)
            + "@"
            + scan.scannerVersion();
      }
      case "mime" ->
          (scan.formatVersion().equals("1.1")
                  ? "application/vnd.security.vulnerability.report; version="
                  : "application/vnd.scanner.adapter.vuln.report.harbor+json; version=")
              + scan.formatVersion();
      default -> Told.of(reading, metric);
    };
  }

  @Test
  void harborNamesNoArtifact() {
    assertThat(Sent.sample("harbor-report/harbor-5-vuln.json").rejected().error())
        .contains("ps-asset");
  }

  @Test
  void noVulnerabilitiesAtAllIsAScanThatFoundNothing() {
    Event event = Sent.sample("harbor-report/harbor-0-vuln.json").with(Header.ASSET, IMAGE).event();

    assertThat(event.findings()).isEmpty();
    assertThat(event.scan().scannerClasses()).containsExactly("os");
  }

  @Test
  void theToolIsTheScannerBehindHarbor() {
    Event event =
        Sent.sample("harbor-report/harbor-trivy-vuln.json").with(Header.ASSET, IMAGE).event();

    assertThat(event.evidence().tool()).isEqualTo("trivy");
    assertThat(event.findings().getFirst().cvss()).isEqualTo(7.8);
    assertThat(event.findings().getFirst().cvssVector()).isNull();
    assertThat(event.findings()).extracting(ScanFinding::fixState).containsOnly("unknown");
  }

  @Test
  void whatIsNegligibleForClairIsNegligible() {
    assertThat(Sent.sample("harbor-report/harbor-5-vuln.json").with(Header.ASSET, IMAGE).findings())
        .filteredOn(finding -> finding.severity() == Severity.NEGLIGIBLE)
        .singleElement()
        .matches(finding -> finding.toolSeverity().equals("Negligible"));
  }

  @Test
  void anAdaptersReportNamesTheArtifact() {
    String digest = "sha256:" + "ab".repeat(32);
    String report =
        """
        {"generated_at":"2026-01-01T00:00:00Z","artifact":{"repository":"library/app","tag":"1",\
        "digest":"%s"},"scanner":{"name":"Trivy","vendor":"Aqua","version":"0.50"},\
        "vulnerabilities":[{"id":"CVE-2024-0001","package":"a","version":"1","fix_version":"2",\
        "severity":"High"}]}\
        """
            .formatted(digest);
    Event event = Sent.text(report).event();

    assertThat(event.evidence().asset())
        .isEqualTo(Asset.of("default", "docker.io", "library/app", "1"));
    assertThat(event.evidence().imageDigest()).isEqualTo(digest);
    assertThat(event.findings().getFirst().fixState()).isEqualTo("fixed");
  }
}
