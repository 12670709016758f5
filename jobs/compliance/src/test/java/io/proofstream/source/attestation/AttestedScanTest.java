package io.proofstream.source.attestation;

import static io.proofstream.source.attestation.Enveloped.own;
import static io.proofstream.source.attestation.Enveloped.signed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.proofstream.evidence.Asset;
import io.proofstream.evidence.Event;
import io.proofstream.evidence.scan.Scan;
import io.proofstream.evidence.scan.ScanFinding;
import io.proofstream.evidence.scan.ScanStatus;
import io.proofstream.evidence.scan.Severity;
import io.proofstream.reading.Sent;
import io.proofstream.wire.Header;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Scans that are told as predicates. */
class AttestedScanTest {
  private static final String TRIVY =
      """
      {"SchemaVersion":2,"ArtifactName":"ghcr.io/acme/shop:1.4.2","ArtifactType":"container_image",
       "Results":[{"Target":"x","Class":"os-pkgs","Type":"alpine","Vulnerabilities":[
         {"VulnerabilityID":"CVE-2025-0001","PkgName":"busybox","InstalledVersion":"1.36.1-r29"}]}]}
      """;

  @Test
  void aSignedReportOfTrivyIsAScanOfTheSubjectWithTheDatabaseOfThePredicate() {
    List<Event> events = signed(own("cosign-vuln.json")).events();

    assertThat(events).hasSize(2);
    Event event = events.getLast();
    Scan scan = event.scan();
    assertThat(scan.signed()).isTrue();
    assertThat(scan.scanner()).isEqualTo("trivy");
    assertThat(scan.scannerVersion()).isEqualTo("0.57.0");
    assertThat(scan.dbVersion()).isEqualTo("2");
    assertThat(scan.dbBuiltAt()).isEqualTo("2026-02-28T18:00:00Z");
    assertThat(scan.startedAt()).isEqualTo("2026-03-01T09:00:00Z");
    assertThat(scan.finishedAt()).isEqualTo("2026-03-01T09:00:02Z");
    assertThat(scan.scannerClasses()).containsExactly("os");
    assertThat(scan.status()).isEqualTo(ScanStatus.COMPLETE);
    assertThat(event.evidence().occurredAt()).isEqualTo(scan.finishedAt());
    assertThat(event.evidence().imageDigest()).isEqualTo("sha256:" + "1".repeat(64));
  }

  @Test
  void theTagThatOnlyTheReportKnowsPlacesBothOnOneAsset() {
    assertThat(signed(own("cosign-vuln.json")).events())
        .allSatisfy(
            event -> {
              assertThat(event.evidence().asset())
                  .isEqualTo(Asset.of("default", "ghcr.io", "acme/shop", "1.4.2"));
              assertThat(event.evidence().platform()).isEqualTo("linux/arm64");
            });
  }

  @Test
  void anAttestedFindingIsTheSameAsOneThatTrivyReportsItself() {
    assertThat(signed(own("cosign-vuln.json")).findings())
        .extracting(ScanFinding::findingId)
        .containsExactlyElementsOf(
            Sent.text(TRIVY).findings().stream().map(ScanFinding::findingId).toList());
  }

  @Test
  void withoutEnvelopeTheScanIsNotSigned() {
    assertThat(Sent.text(own("cosign-vuln.json")).events().getLast().scan().signed()).isFalse();
  }

  @Test
  void oneHeaderMayNameTheAssetOfAttestationAndScan() {
    assertThat(signed(own("cosign-vuln.json")).with(Header.ASSET, "ghcr.io/acme/other:2").events())
        .allMatch(event -> event.evidence().asset().repository().equals("acme/other"));
  }

  @Test
  void aListOfVulnerabilitiesIsInTheSubjectAsAWhole() {
    List<Event> events = signed(own("vulns-v0.2.json")).events();
    Scan scan = events.getLast().scan();

    assertThat(scan.scanner()).isEqualTo("deepscan");
    assertThat(scan.scannerVersion()).isEqualTo("3.1");
    assertThat(scan.dbBuiltAt()).isEqualTo("2026-02-27T06:00:00Z");
    assertThat(scan.signed()).isTrue();
    assertThat(events.getLast().findings())
        .extracting(
            ScanFinding::reportedId,
            ScanFinding::severity,
            ScanFinding::cvss,
            ScanFinding::packagePurl)
        .containsExactly(
            tuple("CVE-2025-0001", Severity.CRITICAL, 9.1, "pkg:oci/shop"),
            tuple("CVE-2025-0002", Severity.LOW, null, "pkg:oci/shop"));
    assertThat(events.getLast().findings().getFirst().cvssVector()).startsWith("CVSS:3.1/AV:N");
  }

  @Test
  void aPackageThatWasScannedIsThePackageOfWhatWasFound() {
    Event event = Sent.sample("attestation/certify-vuln.json").events().getLast();

    assertThat(event.scan().scanner()).isEqualTo("osv.dev");
    assertThat(event.scan().signed()).isFalse();
    assertThat(event.findings())
        .hasSize(8)
        .allMatch(
            finding ->
                finding
                    .packagePurl()
                    .equals("pkg:maven/org.apache.logging.log4j/log4j-core@2.8.1"));
    assertThat(event.findings().get(1).cvssVector()).startsWith("CVSS:3.1/AV:N/AC:H");
    assertThat(event.findings().get(1).cvss()).as("nobody computed it").isNull();
  }

  @Test
  void aReportOfAnUnknownScannerProvesNoAbsence() {
    String report = own("cosign-vuln.json").replace("\"SchemaVersion\"", "\"Layout\"");
    Event event =
        signed(report.replace("\"ArtifactName\"", "\"Name\"").replace("\"Artifact", "\"Thing"))
            .events()
            .getLast();

    assertThat(event.scan().status()).isEqualTo(ScanStatus.PARTIAL);
    assertThat(event.scan().mayClose()).isFalse();
    assertThat(event.scan().dbVersion()).isEqualTo("2");
  }

  @Test
  void severalScannersAreSeveralScans() {
    String two =
        own("cosign-vuln.json")
            .replace("\"scanner\": {", "\"scanners\": [{\"uri\":\"a/one\",\"result\":[]},{")
            .replace("    \"metadata\": {\n      \"scanS", "    \"m\":0,\"metadata\": {\"scanS")
            .replaceFirst("\\},\\s*\"m\":0", "}],\"m\":0");

    assertThat(signed(two).events())
        .extracting(event -> event.scan() == null ? "-" : event.scan().scanner())
        .containsExactly("-", "one", "trivy");
  }

  @Test
  void aDocumentAboutTooManySubjectsIsRefused() {
    String subjects =
        String.join(
            ",", IntStream.range(0, 51).mapToObj(i -> "{\"name\":\"x.io/" + i + "\"}").toList());
    String predicate = "https://in-toto.io/attestation/vulns/v0.2";

    assertThat(signed(Enveloped.statement(predicate, subjects, "{}")).rejected().error())
        .contains("51 subjects");
  }
}
