package io.proofstream.source.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.proofstream.evidence.Event;
import io.proofstream.evidence.Kind;
import io.proofstream.evidence.decision.Remediation;
import io.proofstream.evidence.scan.RuleKind;
import io.proofstream.evidence.scan.RuleResult;
import io.proofstream.evidence.scan.ScanFinding;
import io.proofstream.evidence.scan.ScanStatus;
import io.proofstream.evidence.scan.Severity;
import io.proofstream.evidence.scan.Verdict;
import io.proofstream.message.Reading;
import io.proofstream.reading.Sent;
import java.util.List;
import org.junit.jupiter.api.Test;

class GitHubAlertsTest {
  private static final String CODE = "github-webhook/created.payload.json";
  private static final String DEPENDENCY = "github-webhook/dependabot_alert-created.payload.json";
  private static final String SECRET = "github/secret_scanning_alert-created.json";

  @Test
  void aCodeAlertIsABrokenRuleInAFile() {
    Event event = Sent.sample(CODE).event();

    assertThat(event.evidence().kind()).isEqualTo(Kind.POLICY_CHECKED);
    assertThat(event.evidence().tool()).isEqualTo("codeql");
    assertThat(event.results().getFirst())
        .returns(RuleKind.CODE, RuleResult::kind)
        .returns("java/sql-injection", RuleResult::ruleId)
        .returns("Query built from user-controlled sources", RuleResult::title)
        .returns(Verdict.FAIL, RuleResult::verdict)
        .returns(Severity.HIGH, RuleResult::severity)
        .returns("src/main/java/com/github/demo/service/BookService.java", RuleResult::resource)
        .returns("line 84 of refs/heads/code-feature", RuleResult::location)
        .returns(null, RuleResult::message);
  }

  @Test
  void aFixedCodeAlertPassesAndADismissedOneIsSetAside() {
    String alert = sample(CODE);
    String state = "\"state\": \"open\",\n    \"dismissed_by\"";
    assertThat(alert).contains(state);

    RuleResult fixed = result(alert.replace(state, state.replace("open", "fixed")));
    RuleResult dismissed =
        result(
            alert
                .replace(state, state.replace("open", "dismissed"))
                .replace("\"dismissed_reason\": null", "\"dismissed_reason\": \"won't fix\""));

    assertThat(fixed.verdict()).isEqualTo(Verdict.PASS);
    assertThat(dismissed.suppressedBy()).isEqualTo("dismissed: won't fix");
    assertThat(fixed.findingId()).isEqualTo(dismissed.findingId());
  }

  @Test
  void aDependencyAlertIsOneSightingThatMayCloseNothing() {
    Event event = Sent.sample(DEPENDENCY).event();
    ScanFinding finding = event.findings().getFirst();

    assertThat(event.evidence().tool()).isEqualTo("dependabot");
    assertThat(event.scan().status()).isEqualTo(ScanStatus.PARTIAL);
    assertThat(event.scan().mayClose()).isFalse();
    assertThat(finding)
        .returns("CVE-2022-25883", ScanFinding::vulnerabilityId)
        .returns("GHSA-c2qf-rxjj-qqgw", ScanFinding::reportedId)
        .returns("pkg:npm/semver", ScanFinding::packagePurl)
        .returns("7.5.2", ScanFinding::fixedVersion)
        .returns(null, ScanFinding::installedVersion)
        .returns("package-lock.json", ScanFinding::target)
        .returns(Severity.MEDIUM, ScanFinding::severity)
        .returns(5.3, ScanFinding::cvss)
        .returns(false, ScanFinding::suppressed);
  }

  @Test
  void aDismissedDependencyAlertIsKeptAsSetAside() {
    String alert =
        sample(DEPENDENCY)
            .replaceFirst("\"state\": \"open\"", "\"state\": \"dismissed\"")
            .replace("\"dismissed_reason\": null", "\"dismissed_reason\": \"tolerable_risk\"");

    assertThat(Sent.text(alert).findings().getFirst())
        .returns(true, ScanFinding::suppressed)
        .returns("dismissed: tolerable_risk", ScanFinding::suppressedBy);
  }

  @Test
  void aFixedDependencyAlertIsAClaimAndNoSighting() {
    String alert = sample(DEPENDENCY).replaceFirst("\"state\": \"open\"", "\"state\": \"fixed\"");
    Event event = Sent.text(alert).event();

    assertThat(event.evidence().kind()).isEqualTo(Kind.REMEDIATION_CLAIMED);
    assertThat(event.findings()).isEmpty();
    assertThat(event.remediation())
        .returns("GHSA-c2qf-rxjj-qqgw", Remediation::vulnerabilityId)
        .returns("pkg:npm/semver", Remediation::packagePurl)
        .returns("7.5.2", Remediation::fixedVersion);
  }

  @Test
  void ecosystemsBecomeTheirPackageTypes() {
    assertThat(purl("maven", "org.apache.logging.log4j:log4j-core"))
        .isEqualTo("pkg:maven/org.apache.logging.log4j/log4j-core");
    assertThat(purl("pip", "Flask_Login")).isEqualTo("pkg:pypi/flask-login");
    assertThat(purl("go", "golang.org/x/net")).isEqualTo("pkg:golang/golang.org/x/net");
    assertThat(purl("npm", "@babel/core")).isEqualTo("pkg:npm/%40babel/core");
    assertThat(purl("actions", "actions/checkout")).isEqualTo("pkg:github/actions/checkout");
  }

  @Test
  void aSecretAlertTellsTheKindOfSecretAndNeverTheSecret() {
    Reading reading = Sent.own(SECRET).read();
    RuleResult result = reading.events().getFirst().results().getFirst();

    assertThat(result)
        .returns(RuleKind.SECRET, RuleResult::kind)
        .returns("adafruit_io_key", RuleResult::ruleId)
        .returns("Adafruit IO Key", RuleResult::title)
        .returns("secret-scanning/191", RuleResult::resource)
        .returns(Verdict.FAIL, RuleResult::verdict);
    assertThat(reading.events().toString()).doesNotContain("NeverToBeKept");
    assertThat(new String(reading.content().bytes(), UTF_8)).doesNotContain("NeverToBeKept");
    assertThat(reading.content().redacted()).isTrue();
  }

  @Test
  void aRevokedSecretPassesAndAFalsePositiveIsSetAside() {
    String alert = Sent.ownText(SECRET);
    RuleResult revoked =
        result(alert.replace("\"resolution\": null", "\"resolution\": \"revoked\""));
    RuleResult falsePositive =
        result(alert.replace("\"resolution\": null", "\"resolution\": \"false_positive\""));

    assertThat(revoked.verdict()).isEqualTo(Verdict.PASS);
    assertThat(revoked.suppressed()).isFalse();
    assertThat(falsePositive.suppressedBy()).isEqualTo("dismissed: false_positive");
  }

  private static String purl(String ecosystem, String name) {
    String alert =
        sample(DEPENDENCY)
            .replace("\"ecosystem\": \"npm\"", "\"ecosystem\": \"" + ecosystem + "\"")
            .replace("\"name\": \"semver\"", "\"name\": \"" + name + "\"");
    return Sent.text(alert).findings().getFirst().packagePurl();
  }

  private static RuleResult result(String alert) {
    List<RuleResult> results = Sent.text(alert).results();
    assertThat(results).hasSize(1);
    return results.getFirst();
  }

  private static String sample(String path) {
    return new String(Sent.resource(path), UTF_8);
  }
}
