package io.proofstream.source.trivy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.proofstream.evidence.scan.RuleKind;
import io.proofstream.evidence.scan.RuleResult;
import io.proofstream.evidence.scan.Scan;
import io.proofstream.evidence.scan.ScanFinding;
import io.proofstream.evidence.scan.Severity;
import io.proofstream.evidence.scan.Verdict;
import io.proofstream.message.Reason;
import io.proofstream.reading.Sent;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Misconfigurations, secrets and licences in reports of Trivy. */
class TrivyRulesTest {

  @Test
  void aMisconfigurationKeepsRuleVerdictAndPlace() {
    RuleResult result = Sent.sample("trivy/helm.json").results().getFirst();

    assertThat(result)
        .extracting(
            RuleResult::kind,
            RuleResult::ruleId,
            RuleResult::category,
            RuleResult::verdict,
            RuleResult::toolVerdict,
            RuleResult::severity,
            RuleResult::location)
        .containsExactly(
            RuleKind.HARDENING,
            "KSV-0001",
            "Helm Security Check",
            Verdict.FAIL,
            "FAIL",
            Severity.MEDIUM,
            "lines 19-22");
    assertThat(result.message()).startsWith("Container 'nginx' of Deployment");
    assertThat(result.remediation()).startsWith("Set 'set containers[]");
    assertThat(result.findingId()).isNotNull();
  }

  @Test
  void whatPassedAndWhatIsExceptedIsNoFailure() {
    Sent sent =
        result(
            """
            "Class":"config","Type":"terraform","Misconfigurations":[
            {"ID":"A","Status":"PASS"},{"ID":"B","Status":"EXCEPTION"},
            {"AVDID":"AVD-C","Status":"FAIL","CauseMetadata":{"Resource":"aws_s3.logs","StartLine":3,"EndLine":3}}]\
            """);

    assertThat(sent.results())
        .extracting(
            RuleResult::ruleId, RuleResult::verdict, RuleResult::resource, RuleResult::location)
        .containsExactly(
            tuple("A", Verdict.PASS, "main.tf", null),
            tuple("B", Verdict.SKIP, "main.tf", null),
            tuple("AVD-C", Verdict.FAIL, "main.tf: aws_s3.logs", "line 3"));
    assertThat(sent.event().scan())
        .extracting(Scan::passed, Scan::failed, Scan::skipped)
        .containsExactly(1, 1, 1);
  }

  @Test
  void checksThatAreCountedAndNotListedCount() {
    assertThat(Sent.sample("trivy/misconfigurations_and_secrets.json").event().scan())
        .extracting(Scan::passed, Scan::failed, Scan::skipped, Scan::scannerClasses)
        .containsExactly(22, 3, 0, List.of("config", "library", "secret"));
  }

  @Test
  void anObjectOfAClusterIsNamedWithItsNamespace() {
    assertThat(Sent.sample("trivy/issue_9170.json").results())
        .extracting(RuleResult::resource)
        .contains("default/StatefulSet/vault", "default/Deployment/httpbin")
        .allMatch(resource -> resource.startsWith("default/"));
  }

  @Test
  void aSecretIsToldByKindAndPlaceAndNeverQuoted() {
    Sent sent = Sent.sample("trivy/secrets.json");

    assertThat(sent.results())
        .extracting(
            RuleResult::kind,
            RuleResult::ruleId,
            RuleResult::category,
            RuleResult::title,
            RuleResult::resource,
            RuleResult::location,
            RuleResult::message)
        .containsExactly(
            tuple(
                RuleKind.SECRET,
                "aws-access-key-id",
                "AWS",
                "AWS Access Key ID",
                "deploy.sh",
                "line 3",
                null),
            tuple(RuleKind.SECRET, "mysecret", "Custom", "My Secret", "deploy.sh", "line 7", null));
    assertThat(sent.events().toString()).doesNotContain("AWS_ACCESS_KEY_ID", "ghp_0123");
  }

  @Test
  void whatIsKeptOfAReportQuotesNoLineOfCode() {
    String kept =
        new String(
            Sent.sample("trivy/secrets.json").read().content().bytes(), StandardCharsets.UTF_8);

    assertThat(kept).contains("aws-access-key-id").doesNotContain("ghp_0123456789", "GITHUB_PAT");
  }

  @Test
  void aLicenceIsJudgedByItsCategory() {
    assertThat(Sent.sample("trivy/license_scheme.json").results())
        .extracting(
            RuleResult::ruleId, RuleResult::resource, RuleResult::category, RuleResult::verdict)
        .contains(
            tuple("GPL-2.0", "busybox", "restricted", Verdict.FAIL),
            tuple("MPL-2.0", "ca-certificates-cacert", "reciprocal", Verdict.WARN),
            tuple("MIT", "musl", "notice", Verdict.PASS),
            tuple("OpenSSL", "/etc/ssl/misc/CA.pl", "notice", Verdict.PASS));
  }

  @Test
  void anyKindOfFindingMayBeSetAside() {
    Sent sent =
        result(
            """
            "ExperimentalModifiedFindings":[
            {"Type":"misconfiguration","Status":"ignored","Source":".trivyignore","Finding":{"ID":"A","Status":"FAIL"}},
            {"Finding":{"RuleID":"key","Match":"hunter2"},"Type":"secret","Status":"ignored"},
            {"Type":"license","Status":"ignored","Statement":"ours","Finding":{"Name":"MIT","PkgName":"x"}}]\
            """);

    assertThat(sent.results())
        .extracting(RuleResult::ruleId, RuleResult::suppressed, RuleResult::suppressedBy)
        .containsExactly(
            tuple("A", true, "ignored: .trivyignore"),
            tuple("key", true, "ignored"),
            tuple("MIT", true, "ignored"));
    assertThat(sent.event().scan().skipped()).isEqualTo(3);
  }

  @Test
  void aRuleWithoutNameBreaksTheFormat() {
    for (String list : List.of("\"Misconfigurations\":[{}]", "\"Secrets\":[{\"Title\":\"x\"}]")) {
      assertThat(result(list).rejected().reason()).isEqualTo(Reason.MALFORMED);
    }
  }

  @Test
  void theSourcePackageComesFromTheListOfPackages() {
    Sent sent =
        result(
            """
            "Class":"os-pkgs","Type":"debian",
            "Vulnerabilities":[{"VulnerabilityID":"CVE-2024-1","PkgID":"libssl3@3","PkgName":"libssl3"}],
            "Packages":[{"ID":"libssl3@3","Name":"libssl3","SrcName":"openssl"},{"Name":"x"}]\
            """);

    assertThat(sent.findings()).extracting(ScanFinding::sourcePackage).containsExactly("openssl");
  }

  @Test
  void aReportWithoutArtifactNameIsStillTrivys() {
    assertThat(Sent.sample("trivy-operator/full_report.json").event().evidence().asset().tag())
        .isEqualTo("3.10.2");
  }

  private static Sent result(String fields) {
    return Sent.text(
        "{\"SchemaVersion\":2,\"ArtifactName\":\"iac\",\"ArtifactType\":\"filesystem\",\"Results\":[{"
            + "\"Target\":\"main.tf\","
            + fields
            + "}]}");
  }
}
