package io.proofstream.source.repository;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofstream.evidence.scan.RuleKind;
import io.proofstream.evidence.scan.RuleResult;
import io.proofstream.evidence.scan.Scan;
import io.proofstream.evidence.scan.ScanStatus;
import io.proofstream.evidence.scan.Severity;
import io.proofstream.evidence.scan.Verdict;
import io.proofstream.message.Reason;
import io.proofstream.reading.Sent;
import java.util.List;
import org.junit.jupiter.api.Test;

class CheckovTest {
  @Test
  void kindsOfFilesAreOneScan() {
    Sent sent = Sent.sample("checkov/checkov-report-multiple-check_type.json");

    assertThat(sent.events()).hasSize(1);
    assertThat(sent.event().scan().scannerClasses()).containsExactly("config");
    assertThat(sent.results())
        .extracting(RuleResult::category)
        .containsOnly("terraform", "dockerfile");
    assertThat(sent.results()).extracting(RuleResult::kind).containsOnly(RuleKind.POLICY);
  }

  @Test
  void aResourceIsNamedWithinItsFile() {
    assertThat(Sent.sample("checkov/checkov-report-severity.json").results())
        .extracting(RuleResult::resource)
        .contains("/gcs.tf#google_storage_bucket.terragoat_website");
    assertThat(Sent.sample("checkov/checkov-report-multiple-check_type.json").results())
        .extracting(RuleResult::resource)
        .contains("/aws/resources/Dockerfile.");
  }

  @Test
  void theToolsSeverityIsOnOurScaleWhereThereIsOne() {
    assertThat(Sent.sample("checkov/checkov-report-severity.json").results())
        .extracting(RuleResult::severity)
        .containsOnly(Severity.HIGH, Severity.MEDIUM, Severity.LOW);
    assertThat(Sent.sample("checkov/checkov_with_skips.json").results())
        .extracting(RuleResult::severity)
        .containsOnly(Severity.UNKNOWN);
  }

  @Test
  void aSkippedCheckKeepsWhyItWasSetAside() {
    List<RuleResult> skipped =
        Sent.sample("checkov/checkov_with_skips.json").results().stream()
            .filter(RuleResult::suppressed)
            .toList();

    assertThat(skipped).extracting(RuleResult::verdict).containsOnly(Verdict.SKIP);
    assertThat(skipped)
        .extracting(RuleResult::suppressedBy)
        .containsExactly("Skipping KMS encryption for test", "Skipping access logging for test");
    assertThat(skipped.getFirst().aliases()).containsExactly("BC_AWS_GENERAL_56");
    assertThat(skipped.getFirst().remediation()).startsWith("https://docs.prismacloud.io/");
    assertThat(skipped.getFirst().location()).isEqualTo("lines 2-6");
  }

  @Test
  void aFileThatCouldNotBeParsedMakesTheScanPartial() {
    Scan scan = Sent.sample("checkov/checkov_with_skips.json").event().scan();

    assertThat(scan.status()).isEqualTo(ScanStatus.PARTIAL);
    assertThat(scan.mayClose()).isFalse();
    assertThat(Sent.sample("checkov/checkov-report-0-vuln.json").event().scan().status())
        .isEqualTo(ScanStatus.COMPLETE);
  }

  @Test
  void bareCountsOfFailuresCloseNothing() {
    Sent sent =
        Sent.text(
            "{\"passed\":4,\"failed\":2,\"skipped\":0,\"parsing_errors\":0,"
                + "\"resource_count\":3,\"checkov_version\":\"3.2.1\"}");

    assertThat(sent.event().scan().status()).isEqualTo(ScanStatus.PARTIAL);
    assertThat(sent.event().scan().failed()).isEqualTo(2);
    assertThat(sent.event().scan().passed()).isEqualTo(4);
    assertThat(sent.results()).isEmpty();
  }

  @Test
  void controlsThatAMessageCitesAreReferences() {
    RuleResult result =
        check("CKV2_ACME_1", "terraform", "Databases have backups (HIPAA 164.308(a)(7))");

    assertThat(result.references()).containsExactly("HIPAA 164.308(a)(7)");
    assertThat(result.verdict()).isEqualTo(Verdict.FAIL);
  }

  @Test
  void secretsAndCodeAreKindsOfTheirOwn() {
    assertThat(check("CKV_SECRET_2", "secrets", "AWS key").kind()).isEqualTo(RuleKind.SECRET);
    assertThat(check("CKV3_SAST_1", "sast", "eval").kind()).isEqualTo(RuleKind.CODE);
  }

  @Test
  void noCodeIsHandedOn() {
    assertThat(Sent.sample("checkov/checkov-report-severity.json").events().toString())
        .doesNotContain("2bdc0871a5f4505be58244029cc6485d45d7bb8e");
  }

  @Test
  void aCheckWithoutIdIsMalformed() {
    assertThat(
            Sent.text("{\"check_type\":\"x\",\"results\":{\"failed_checks\":[{}]}}")
                .rejected()
                .reason())
        .isEqualTo(Reason.MALFORMED);
  }

  private static RuleResult check(String id, String type, String name) {
    return Sent.text(
            """
            {"results":{"failed_checks":[{"check_id":"%s","check_name":"%s","resource":"a.b",
             "check_result":{"result":"FAILED"},"code_block":[[1,"hunter2"]]}]},
             "check_type":"%s"}\
            """
                .formatted(id, name, type))
        .results()
        .getFirst();
  }
}
