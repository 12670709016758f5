package io.proofstream.source.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.proofstream.evidence.Asset;
import io.proofstream.evidence.Event;
import io.proofstream.evidence.Kind;
import io.proofstream.evidence.scan.RuleKind;
import io.proofstream.evidence.scan.RuleResult;
import io.proofstream.evidence.scan.Scan;
import io.proofstream.evidence.scan.ScanFinding;
import io.proofstream.evidence.scan.ScanStatus;
import io.proofstream.evidence.scan.Severity;
import io.proofstream.evidence.scan.Verdict;
import io.proofstream.message.Reason;
import io.proofstream.reading.Sent;
import io.proofstream.wire.Header;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is odd about the custom resources of Trivy's operator. */
class OperatorTest {

  @Test
  void aVulnerabilityReportIsAScanOfTheImageByTrivy() {
    Event event = sample("vulnerabilityreport_extended.json").event();

    assertThat(event.evidence().asset())
        .isEqualTo(Asset.of("default", "docker.io", "library/ubuntu", "20.04"));
    assertThat(event.evidence().tool()).isEqualTo("trivy");
    assertThat(event.evidence().occurredAt()).isEqualTo(Instant.parse("2024-01-23T13:43:55Z"));
    assertThat(event.scan().scannerClasses()).containsExactly("library", "os");
    assertThat(event.findings().getFirst())
        .extracting(
            ScanFinding::vulnerabilityId,
            ScanFinding::packagePurl,
            ScanFinding::fixedVersion,
            ScanFinding::cvss,
            ScanFinding::pathClass,
            ScanFinding::publishedAt)
        .containsExactly(
            "CVE-2024-0553",
            "pkg:deb/ubuntu/libgnutls30@3.6.13-2ubuntu1.9",
            "3.6.13-2ubuntu1.10",
            5.9,
            "os",
            Instant.parse("2024-01-16T12:15:45Z"));
  }

  @Test
  void aDigestBesideATagIsThatOfNoManifest() {
    assertThat(sample("vulnerabilityreport_extended.json").event().evidence().imageDigest())
        .isNull();
    String digest = "sha256:" + "a".repeat(64);
    assertThat(
            report(
                    "VulnerabilityReport",
                    "\"artifact\":{\"repository\":\"a/b\",\"digest\":\"" + digest + "\"}")
                .event()
                .evidence()
                .imageDigest())
        .isEqualTo(digest);
  }

  @Test
  void aReportThatListsLessThanItCountsIsNotComplete() {
    Scan scan =
        report(
                "VulnerabilityReport",
                "\"artifact\":{\"repository\":\"a/b\"},\"summary\":{\"criticalCount\":2},"
                    + "\"vulnerabilities\":[{\"vulnerabilityID\":\"CVE-2024-0001\",\"resource\":\"x\"}]")
            .event()
            .scan();

    assertThat(scan.status()).isEqualTo(ScanStatus.PARTIAL);
    assertThat(scan.failure()).isEqualTo("its summary counts 2, it lists 1");
  }

  @Test
  void aReportWithoutVulnerabilitiesIsACompleteScan() {
    Event event = sample("vulnerabilityreport_no_vuln.json").event();

    assertThat(event.findings()).isEmpty();
    assertThat(event.scan().status()).isEqualTo(ScanStatus.COMPLETE);
  }

  @Test
  void checksAreHeldAgainstTheObjectThatOwnsTheReport() {
    Event event = sample("configauditreport_many.json").event();

    assertThat(event.evidence().asset().registry()).isEmpty();
    assertThat(event.evidence().asset().repository())
        .isEqualTo("default/ReplicaSet/nginx-deployment-965685897");
    assertThat(event.results())
        .allMatch(result -> result.kind() == RuleKind.HARDENING)
        .allMatch(
            result -> result.resource().equals("default/ReplicaSet/nginx-deployment-965685897"));
  }

  @Test
  void anObjectIsNamedInItsCluster() {
    Event event = sample("configauditreport_many.json").with(Header.CLUSTER, "prod-eu").event();

    assertThat(event.evidence().asset().repository())
        .isEqualTo("prod-eu/default/ReplicaSet/nginx-deployment-965685897");
  }

  @Test
  void aNameThatNoLabelMayHoldIsAnAnnotation() {
    assertThat(sample("rbacassessmentreport.yaml").results())
        .extracting(RuleResult::resource)
        .containsOnly("default/Role/system:controller:token-cleaner");
    assertThat(sample("rbacassessmentreport.yaml").event().scan())
        .extracting(Scan::passed, Scan::failed)
        .containsExactly(15, 1);
  }

  @Test
  void aComponentOfTheClusterIsNamedByItsOwner() {
    assertThat(sample("api-server-infraassessmentreport-expected.yaml").event().evidence().asset())
        .extracting(Asset::repository)
        .isEqualTo("kube-system/Pod/my-pod-kube-apiserver/infrastructure");
  }

  @Test
  void aCheckWithoutIdIsKnownByItsTitle() {
    assertThat(sample("configauditreport_missing_checkid.json").results())
        .extracting(RuleResult::ruleId, RuleResult::verdict, RuleResult::message)
        .containsExactly(
            tuple(
                "Missing checkID test",
                Verdict.FAIL,
                "Container 'test' of ReplicaSet 'test-deployment-12345' has an issue"));
    assertThat(report("ConfigAuditReport", "\"checks\":[{\"success\":false}]").rejected().reason())
        .isEqualTo(Reason.MALFORMED);
  }

  @Test
  void aSecretIsNeverQuoted() {
    Sent sent = sample("exposedsecretreport_many.json");

    assertThat(sent.results())
        .extracting(RuleResult::kind, RuleResult::ruleId, RuleResult::resource, RuleResult::message)
        .containsExactly(
            tuple(RuleKind.SECRET, "aws-secret-access-key", "root/aws_secret.txt", null),
            tuple(RuleKind.SECRET, "github-pat", "root/github_secret.txt", null));
    assertThat(new String(sent.read().content().bytes(), StandardCharsets.UTF_8))
        .doesNotContain("AWS_secret_KEY", "GITHUB_PAT");
  }

  @Test
  void aBenchmarkInShortHasAVerdictForEachControl() {
    Event event = sample("clustercompliancereport.json").event();

    assertThat(event.evidence().kind()).isEqualTo(Kind.POLICY_CHECKED);
    assertThat(event.results())
        .extracting(
            RuleResult::ruleId,
            RuleResult::policy,
            RuleResult::verdict,
            RuleResult::toolVerdict,
            RuleResult::severity,
            RuleResult::references)
        .containsExactly(
            tuple("4.2.9", "cis", Verdict.PASS, "0", Severity.HIGH, cited("4.2.9")),
            tuple("4.2.10", "cis", Verdict.FAIL, "10", Severity.CRITICAL, cited("4.2.10")),
            tuple("4.2.11", "cis", Verdict.FAIL, "5", Severity.CRITICAL, cited("4.2.11")));
  }

  @Test
  void aDateWithoutZerosIsStillRead() {
    assertThat(sample("clustercompliancereport.json").event().evidence().occurredAt())
        .isEqualTo(Instant.parse("2021-01-01T10:10:10Z"));
  }

  @Test
  void whatOnlyPeopleCanCheckIsNotTakenForKept() {
    assertThat(sample("clustercompliance-cis.json").results())
        .filteredOn(result -> result.verdict() == Verdict.SKIP)
        .hasSize(8)
        .allMatch(result -> result.title().endsWith("(Manual)"));
  }

  @Test
  void aBenchmarkInDetailTellsWhichObjectsBreakIt() {
    Sent sent = sample("clustercompliance-detail-nsa.yaml");

    assertThat(sent.results())
        .extracting(RuleResult::ruleId, RuleResult::resource, RuleResult::references)
        .contains(
            tuple("AVD-KSV-0030", "kube-system/pod-etcd-kind-control-plane", List.of("nsa 1.9")))
        .contains(tuple("1.9", "0001", List.of("nsa 1.9")));
    assertThat(sent.results())
        .filteredOn(result -> result.ruleId().equals("8.0"))
        .extracting(RuleResult::verdict, RuleResult::toolVerdict)
        .containsExactly(tuple(Verdict.FAIL, "FAIL"));
  }

  @Test
  void aBillOfMaterialsIsOfTheImageThatTheClusterRuns() {
    Event event = sample("sbomreport.yaml").event();

    assertThat(event.evidence().kind()).isEqualTo(Kind.SBOM_RECORDED);
    assertThat(event.evidence().asset())
        .isEqualTo(Asset.of("default", "k8s.gcr.io", "kube-apiserver", "v1.21.1"));
    assertThat(event.evidence().imageDigest()).startsWith("sha256:53a13cd15883");
    assertThat(event.evidence().toolVersion()).isEqualTo("0.72.0");
    assertThat(event.components()).extracting("name").contains("debian", "tzdata");
  }

  @Test
  void theDocumentationsBrokenYamlIsRefused() {
    assertThat(sample("vulnerabilityreport-doc.yaml").rejected().reason())
        .isEqualTo(Reason.INVALID_JSON);
  }

  @Test
  void aStatusWithoutItsObjectIsOfNoKnownFormat() {
    assertThat(sample("compliance-detail-status-expected.yaml").rejected().reason())
        .isEqualTo(Reason.UNKNOWN_FORMAT);
  }

  private static List<String> cited(String control) {
    return List.of("CIS Kubernetes Benchmarks v1.23 " + control);
  }

  private static Sent sample(String name) {
    return Sent.sample("trivy-operator/" + name);
  }

  private static Sent report(String kind, String fields) {
    return Sent.text(
        """
        {"apiVersion":"aquasecurity.github.io/v1alpha1","kind":"%s","metadata":{"namespace":"n",
        "labels":{"trivy-operator.resource.kind":"Pod","trivy-operator.resource.name":"p"}},
        "report":{%s}}\
        """
            .formatted(kind, fields));
  }
}
