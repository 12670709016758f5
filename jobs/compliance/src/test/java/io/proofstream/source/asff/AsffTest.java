package io.proofstream.source.asff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.proofstream.evidence.Asset;
import io.proofstream.evidence.Event;
import io.proofstream.evidence.scan.RuleKind;
import io.proofstream.evidence.scan.RuleResult;
import io.proofstream.evidence.scan.ScanFinding;
import io.proofstream.evidence.scan.ScanStatus;
import io.proofstream.evidence.scan.Verdict;
import io.proofstream.reading.Expected;
import io.proofstream.reading.Sent;
import io.proofstream.source.scanner.Told;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class AsffTest {
  private static final String GOLANG =
      "trivy-other-formats/trivy-image_golang-1.12-alpine_sample.json";
  private static final String OF_TRIVY =
      "\"ProductFields\":{\"Product Name\":\"Trivy\"},\"UpdatedAt\":\"2026-01-01T00:00:00Z\"";

  @TestFactory
  Stream<DynamicTest> everyRowHolds() {
    return Expected.everyRowOf("trivy-other-formats", "asff", Set.of(), Told::of);
  }

  @Test
  void theImageAndItsDistributionStandInTheTarget() {
    Event event = Sent.sample(GOLANG).event();

    assertThat(event.evidence().asset())
        .isEqualTo(Asset.of("default", "docker.io", "library/golang", "1.12-alpine"));
    assertThat(event.evidence().tool()).isEqualTo("trivy");
    assertThat(event.scan().status()).isEqualTo(ScanStatus.COMPLETE);
    assertThat(event.findings().getFirst())
        .extracting(
            ScanFinding::packagePurl,
            ScanFinding::fixedVersion,
            ScanFinding::cvss,
            ScanFinding::pathClass)
        .containsExactly("pkg:apk/alpine/apk-tools@2.10.4-r3", "2.10.7-r0", 9.1, "os");
  }

  @Test
  void theScanEndsWithItsLastFinding() {
    assertThat(Sent.sample("trivy-other-formats/alpine-310.asff").event().scan().finishedAt())
        .isEqualTo(Instant.parse("2021-08-25T12:20:30.000000005Z"));
  }

  @Test
  void aBareArrayIsTheSame() {
    String array = "[" + told("a:1 (alpine 3.18)", "CVE-2024-0001", OF_TRIVY) + "]";

    assertThat(Sent.text(array).findings()).hasSize(1);
    assertThat(Sent.text("{\"detail\":{\"findings\":" + array + "}}").findings()).hasSize(1);
  }

  @Test
  void aPartOfTheOnlyImageBelongsToIt() {
    String os = told("a:1 (alpine 3.18)", "CVE-2024-0001", OF_TRIVY);
    String library = told("app/package-lock.json", "CVE-2024-0002", OF_TRIVY);
    List<Event> events = Sent.text("[" + library + "," + os + "]").events();

    assertThat(events).hasSize(1);
    assertThat(events.getFirst().findings())
        .extracting(ScanFinding::pathClass)
        .containsExactly("app", "os");
  }

  @Test
  void findingsOfAnythingButAScannersRunAreNoScan() {
    String ecr =
        """
        {"SchemaVersion":"2018-10-08","ProductArn":"x","AwsAccountId":"1","ProductName":"Inspector",\
        "Severity":{"Label":"HIGH"},"Workflow":{"Status":"SUPPRESSED"},"Vulnerabilities":[\
        {"Id":"CVE-2024-0001","VulnerablePackages":[{"Name":"x","Version":"1","PackageManager":"NPM",\
        "FilePath":"app/x","FixedInVersion":"NotAvailable"}]}],"Resources":[{\
        "Type":"AwsEcrContainerImage","Id":"arn","Region":"eu-west-1","Details":{\
        "AwsEcrContainerImage":{"RegistryId":"12","RepositoryName":"shop/web","ImageTags":["3"],\
        "Architecture":"amd64","ImageDigest":"sha256:%s"}}}]}\
        """
            .formatted("ab".repeat(32));
    Event event = Sent.text("[" + ecr + "]").event();

    assertThat(event.scan().status()).isEqualTo(ScanStatus.PARTIAL);
    assertThat(event.evidence().asset())
        .isEqualTo(Asset.of("default", "12.dkr.ecr.eu-west-1.amazonaws.com", "shop/web", "3"));
    assertThat(event.evidence().imageDigest()).isEqualTo("sha256:" + "ab".repeat(32));
    assertThat(event.findings())
        .extracting(
            ScanFinding::packagePurl,
            ScanFinding::pathClass,
            ScanFinding::fixState,
            ScanFinding::suppressedBy)
        .containsExactly(tuple("pkg:npm/x@1", "app", "unknown", "workflow SUPPRESSED"));
  }

  @Test
  void aCheckOfAnAccountIsARule() {
    String check =
        """
        {"SchemaVersion":"2018-10-08","ProductArn":"x","AwsAccountId":"1","GeneratorId":"s3-1",\
        "Title":"no public buckets","Compliance":{"Status":"PASSED"},"RecordState":"ARCHIVED",\
        "Resources":[{"Type":"AwsS3Bucket","Id":"arn:aws:s3:::b"}]}\
        """;

    assertThat(Sent.text("[" + check + "]").results())
        .extracting(
            RuleResult::kind,
            RuleResult::ruleId,
            RuleResult::verdict,
            RuleResult::resource,
            RuleResult::suppressedBy)
        .containsExactly(
            tuple(RuleKind.POLICY, "s3-1", Verdict.PASS, "arn:aws:s3:::b", "record ARCHIVED"));
  }

  @Test
  void aSecretIsARuleWithoutItsText() {
    String secret =
        """
        {"SchemaVersion":"2018-10-08","ProductArn":"x","AwsAccountId":"1","GeneratorId":"Trivy/key",\
        "Types":["Sensitive Data Identifications"],"Title":"found a key","Description":"hunter2",\
        "Resources":[{"Type":"Other","Id":"a","Details":{"Other":{"Filename":"/a"}}}]}\
        """;

    assertThat(Sent.text("[" + secret + "]").results())
        .singleElement()
        .matches(result -> result.kind() == RuleKind.SECRET && result.ruleId().equals("key"))
        .matches(result -> !result.toString().contains("hunter2"));
  }

  private static String told(String target, String cve, String fields) {
    return """
    {"SchemaVersion":"2018-10-08","ProductArn":"x","AwsAccountId":"1",%s,"Resources":[{\
    "Type":"Container","Id":"%s","Details":{"Container":{"ImageName":"%s"},"Other":{\
    "CVE ID":"%s","PkgName":"x","Installed Package":"1","NvdCvssScoreV3":"n/a"}}}]}\
    """
        .formatted(fields, target, target, cve);
  }
}
