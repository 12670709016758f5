package io.proofstream.source.policyreport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.proofstream.evidence.Event;
import io.proofstream.evidence.Kind;
import io.proofstream.evidence.scan.RuleKind;
import io.proofstream.evidence.scan.RuleResult;
import io.proofstream.evidence.scan.Severity;
import io.proofstream.evidence.scan.Verdict;
import io.proofstream.message.Reading;
import io.proofstream.message.Reason;
import io.proofstream.reading.Expected;
import io.proofstream.reading.Sent;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class PolicyReportsTest {
  /** The summary is the tool's own count, and not kept: what counts are the results. */
  private static final Set<String> NOT_KEPT =
      Set.of(
          "docs",
          "bad_lines",
          "summary_error",
          "summary_fail",
          "summary_pass",
          "summary_skip",
          "summary_warn",
          "reports_with_scope",
          "sources");

  private static final Sent OPEN = Sent.own("kubernetes/openreports.yaml");

  @TestFactory
  Stream<DynamicTest> everyRowHolds() {
    return Expected.everyRowOf("policy-report", "k8s", NOT_KEPT, PolicyReportsTest::measure);
  }

  private static String measure(Reading reading, String metric) {
    List<RuleResult> results =
        reading.events().stream().flatMap(event -> event.results().stream()).toList();
    String[] words = metric.split("_", 2);
    return switch (words[0]) {
      case "objects" -> String.valueOf(reading.events().size());
      case "kind" -> "1";
      case "results" -> String.valueOf(results.size());
      case "result" -> count(results.stream().map(RuleResult::toolVerdict).toList(), words[1]);
      case "severity" -> count(results.stream().map(RuleResult::toolSeverity).toList(), words[1]);
      case "policies" ->
          String.valueOf(results.stream().map(RuleResult::policy).distinct().count());
      default -> throw new AssertionError(metric);
    };
  }

  private static String count(List<String> words, String wanted) {
    return String.valueOf(
        words.stream().filter(word -> wanted.equals(word == null ? "(absent)" : word)).count());
  }

  @Test
  void aResultOfKyvernoIsAboutThePod() {
    Event event = sample("sample-v1beta1-kyverno.yaml").event();
    RuleResult result = event.results().getFirst();

    assertThat(event.evidence().kind()).isEqualTo(Kind.POLICY_CHECKED);
    assertThat(event.evidence().tool()).isEqualTo("kyverno");
    assertThat(event.evidence().occurredAt()).isEqualTo(Instant.ofEpochSecond(1679565894));
    assertThat(result.kind()).isEqualTo(RuleKind.POLICY);
    assertThat(result.ruleId()).isEqualTo("disallow-capabilities/adding-capabilities");
    assertThat(result.policy()).isEqualTo("disallow-capabilities");
    assertThat(result.verdict()).isEqualTo(Verdict.PASS);
    assertThat(result.severity()).isEqualTo(Severity.MEDIUM);
    assertThat(result.resource()).isEqualTo("Pod/nirmata/kyverno-6d88f6dcdd-k6bc5");
    assertThat(result.category()).isEqualTo("Pod Security Standards (Baseline)");
  }

  @Test
  void aBenchmarkIsHardeningByTheNumbersOfItsRules() {
    List<RuleResult> results = sample("policy-report.yaml").results();
    RuleResult first = results.getFirst();

    assertThat(results).extracting(RuleResult::kind).containsOnly(RuleKind.HARDENING);
    assertThat(results).extracting(RuleResult::ruleId).doesNotHaveDuplicates();
    assertThat(first.ruleId()).isEqualTo("1.1.1");
    assertThat(first.policy()).isEqualTo("Master Node Security Configuration");
    assertThat(first.title()).startsWith("Ensure that the API server pod specification file");
    assertThat(first.remediation()).startsWith("Run the below command");
    assertThat(first.checkedAt()).as("second zero is no time").isNull();
  }

  @Test
  void resultsThatShareANumberAreToldApartByTheirPolicy() {
    assertThat(sample("sample-cis-k8s.yaml").results())
        .extracting(RuleResult::ruleId)
        .containsExactly(
            "api-server:anonymous-auth",
            "api-server:basic-auth-file",
            "api-server:token-auth-file");
    assertThat(sample("sample-cis-k8s.yaml").results())
        .extracting(RuleResult::kind)
        .containsOnly(RuleKind.HARDENING);
  }

  @Test
  void aFailureThatIsNotScoredOnlyWarns() {
    RuleResult result = sample("sample-falco-policy.yaml").results().getFirst();

    assertThat(result.verdict()).isEqualTo(Verdict.WARN);
    assertThat(result.toolVerdict()).isEqualTo("fail");
    assertThat(result.severity()).as("told among the properties").isEqualTo(Severity.LOW);
    assertThat(sample("sample-falco-policy.yaml").event().evidence().tool())
        .isEqualTo("falco-agent");
  }

  @Test
  void theControlsThatAPolicyCitesAreKept() {
    RuleResult result = sample("sample-rhacm-policy.yaml").results().getFirst();

    assertThat(result.references()).containsExactly("NIST-CSF DE.CM-8 Vulnerability scans");
    assertThat(result.resource())
        .startsWith("ImageManifestVuln/openshift-cluster-version/sha256.8d1048");
  }

  @Test
  void vulnerabilitiesInAReportOfPoliciesStayResultsWithoutAVerdict() {
    List<RuleResult> results = sample("policyreport.json").results();
    RuleResult first = results.getFirst();

    assertThat(results).extracting(RuleResult::kind).containsOnly(RuleKind.POLICY);
    assertThat(results).extracting(RuleResult::verdict).containsOnlyNulls();
    assertThat(first.ruleId()).isEqualTo("CVE-2021-30139");
    assertThat(first.resource()).isEqualTo("Pod/default/zipkin-6b59cc5ddb-bp9h8/apk-tools");
    assertThat(first.policy()).as("its title is empty").isNull();
    assertThat(sample("policyreport.json").event().evidence().tool()).isEqualTo("trivy");
  }

  @Test
  void nanosecondsThatAreNoneAreLeftOut() {
    assertThat(sample("policyreport.json").results().getFirst().checkedAt())
        .as("they are negative")
        .isEqualTo(Instant.ofEpochSecond(1628548814));
    assertThat(sample("res.yaml").results().getFirst().checkedAt())
        .as("they are the seconds once more")
        .isEqualTo(Instant.ofEpochSecond(1637497885));
  }

  @Test
  void theToolIsNamedAsTheReportNamesIt() {
    for (String file : List.of("policyreport.json", "res.yaml", "sample-v1beta1-kyverno.yaml")) {
      String told = Expected.of("policy-report", "k8s").get("policy-report/" + file).get("sources");

      assertThat(sample(file).event().evidence().tool()).isEqualTo(told.toLowerCase(Locale.ROOT));
    }
  }

  @Test
  void openReportsAreAboutTheirScope() {
    List<RuleResult> results = OPEN.results();

    assertThat(results).extracting(RuleResult::resource).containsOnly("Deployment/shop/web");
    assertThat(results)
        .extracting(RuleResult::verdict)
        .containsExactly(Verdict.FAIL, Verdict.WARN, Verdict.SKIP);
    assertThat(results.getFirst().checkedAt()).isEqualTo(Instant.parse("2026-02-28T09:00:00.5Z"));
    assertThat(results.getLast().suppressedBy()).isEqualTo("web-may-float");
    assertThat(OPEN.event().evidence().occurredAt())
        .as("the latest of its results")
        .isEqualTo(Instant.parse("2026-02-28T09:00:01Z"));
  }

  @Test
  void theSameStateOfAReportIsOnePieceOfEvidence() {
    String state = Sent.ownText("kubernetes/openreports.yaml");

    assertThat(Sent.text("# copied\n" + state).read().messageId())
        .isEqualTo(OPEN.read().messageId());
    assertThat(Sent.text(state.replace("4711", "4712")).read().messageId())
        .isNotEqualTo(OPEN.read().messageId());
  }

  /** The format asks for a policy and no more: of such a result, nothing may be made up. */
  @Test
  void aResultWithoutAWordIsKeptAndNeitherPassedNorFailed() {
    String report =
        """
        {"apiVersion":"wgpolicyk8s.io/v1alpha2","kind":"PolicyReport",
         "results":[{"policy":"a","rule":"b"},{"policy":"a","rule":"c","result":""},
           {"policy":"a","rule":"d","result":null,"scored":false},
           {"policy":"a","rule":"e","status":"pass"}]}
        """;
    List<RuleResult> results = Sent.text(report).results();

    assertThat(results)
        .extracting(RuleResult::ruleId, RuleResult::verdict, RuleResult::toolVerdict)
        .containsExactly(
            tuple("a/b", null, null),
            tuple("a/c", null, null),
            tuple("a/d", null, null),
            tuple("a/e", Verdict.PASS, "pass"));
    assertThat(results).extracting(RuleResult::suppressed).containsOnly(false);
  }

  @Test
  void aResultInNoKnownWordIsMalformed() {
    String report =
        """
        {"apiVersion":"wgpolicyk8s.io/v1alpha2","kind":"PolicyReport",
         "results":[{"policy":"a","result":"maybe"}]}
        """;

    assertThat(Sent.text(report).rejected().reason()).isEqualTo(Reason.MALFORMED);
    assertThat(Sent.text(report.replace("\"policy\":\"a\",", "")).rejected().reason())
        .isEqualTo(Reason.MALFORMED);
  }

  private static Sent sample(String file) {
    return Sent.sample("policy-report/" + file);
  }
}
