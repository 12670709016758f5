package io.proofstream.source.scanner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.proofstream.evidence.Asset;
import io.proofstream.evidence.Event;
import io.proofstream.evidence.scan.ScanFinding;
import io.proofstream.evidence.scan.Severity;
import io.proofstream.message.Reading;
import io.proofstream.message.Reason;
import io.proofstream.reading.Expected;
import io.proofstream.reading.Sent;
import io.proofstream.wire.Header;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Clair, as its two clients tell what it found. */
class ClairTest {
  private static final String KLAR = "clair/clairklar_mixed.json";
  private static final String IMAGE = "quay.io/a/b:7";

  @Test
  void everyRowOfClairScannerHolds() {
    Expected.of("clair", "clair-scanner")
        .forEach(
            (file, rows) -> {
              if (file.endsWith("clair-unusual.json")) {
                return;
              }
              Reading reading = Sent.sample(file).read();
              rows.forEach(
                  (metric, value) -> {
                    if (!Set.of("bytes", "sha256", "encoding").contains(metric)) {
                      assertThat(measure(reading, metric)).as(file + metric).isEqualTo(value);
                    }
                  });
            });
  }

  @TestFactory
  Stream<DynamicTest> everyRowOfKlarHolds() {
    return Told.everyRowOf("clair", "clair-klar", IMAGE, Set.of("layers"), Told::of);
  }

  private static String measure(Reading reading, String metric) {
    if (metric.equals("unapproved")) {
      return String.valueOf(
          reading.events().getFirst().findings().stream()
              .filter(finding -> "unapproved".equals(finding.toolStatus()))
              .count());
    }
    return Told.of(reading, metric);
  }

  @Test
  void anEntryWithoutVulnerabilityBreaksTheFormat() {
    assertThat(Sent.sample("clair/clair-unusual.json").rejected().reason())
        .isEqualTo(Reason.MALFORMED);
  }

  @Test
  void theImageIsNamedByClairScanner() {
    Event event = Sent.sample("clair/clair_many_vul.json").event();

    assertThat(event.evidence().asset())
        .isEqualTo(
            Asset.of(
                "default",
                "default-docker-3rdparty.bahnhub.tech.rz.db.de:443",
                "ubuntu",
                "bionic-20190912.1"));
    assertThat(event.evidence().tool()).isEqualTo("clair");
    assertThat(event.findings().getFirst().packagePurl())
        .isEqualTo("pkg:deb/ubuntu/systemd@237-3ubuntu10.29");
    assertThat(event.findings()).extracting(ScanFinding::pathClass).containsOnly("os");
  }

  @Test
  void whatIsApprovedIsStillOpen() {
    String report =
        """
        {"image":"a:1","unapproved":["CVE-2024-0001"],"vulnerabilities":[\
        {"vulnerability":"CVE-2024-0001","featurename":"a","namespace":"alpine:3.18"},\
        {"vulnerability":"CVE-2024-0002","featurename":"a","namespace":"alpine:3.18"}]}\
        """;

    assertThat(Sent.text(report).findings())
        .extracting(ScanFinding::toolStatus, ScanFinding::suppressed)
        .containsExactly(tuple("unapproved", false), tuple("approved", false));
  }

  @Test
  void klarNamesNoImage() {
    assertThat(Sent.sample(KLAR).rejected().error()).contains("header ps-asset can name it");
    assertThat(Sent.sample(KLAR).with(Header.ASSET, IMAGE).event().evidence().asset())
        .isEqualTo(Asset.of("default", "quay.io", "a/b", "7"));
  }

  @Test
  void theWorstOfClairIsCritical() {
    assertThat(Sent.sample(KLAR).with(Header.ASSET, IMAGE).findings())
        .extracting(ScanFinding::toolSeverity, ScanFinding::severity, ScanFinding::packagePurl)
        .contains(tuple("Defcon1", Severity.CRITICAL, "pkg:rpm/centos/perl-libs@4:5.16.3-293.el7"));
  }

  @Test
  void aListWithoutSeveritiesGivesThemItsName() {
    String report =
        """
        {"LayerCount":1,"Vulnerabilities":{"High":[{"Name":"CVE-2024-0001","FeatureName":"a",\
        "NamespaceName":"debian:12"}]}}\
        """;

    assertThat(Sent.text(report).with(Header.ASSET, IMAGE).findings())
        .extracting(ScanFinding::severity)
        .containsExactly(Severity.HIGH);
  }
}
