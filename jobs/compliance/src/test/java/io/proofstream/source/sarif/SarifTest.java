package io.proofstream.source.sarif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.proofstream.evidence.Asset;
import io.proofstream.evidence.Event;
import io.proofstream.evidence.scan.RuleKind;
import io.proofstream.evidence.scan.RuleResult;
import io.proofstream.evidence.scan.Scan;
import io.proofstream.evidence.scan.ScanStatus;
import io.proofstream.evidence.scan.Severity;
import io.proofstream.evidence.scan.Verdict;
import io.proofstream.message.Reason;
import io.proofstream.message.Rejected;
import io.proofstream.reading.Sent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Results of rules in SARIF, and what is odd about the files that tools write. */
class SarifTest {

  @Test
  void aDocumentWithoutRunsHasNothingToRecord() {
    assertThat(Sent.sample("sarif-generic/no_runs.sarif").events()).isEmpty();
  }

  @Test
  void aRunThatFoundNothingIsComplete() {
    Event event = Sent.sample("sarif-generic/appendix_k1.sarif").event();

    assertThat(event.scan().status()).isEqualTo(ScanStatus.COMPLETE);
    assertThat(event.scan().scannerClasses()).containsExactly("code");
    assertThat(event.evidence().tool()).isEqualTo("codescanner");
    assertThat(event.evidence().asset()).isNull();
  }

  @Test
  void aRunWithoutResultsLookedAtNothing() {
    for (String results : List.of("", ",\"results\":null")) {
      Scan scan = run(results).event().scan();
      assertThat(scan.status()).isEqualTo(ScanStatus.PARTIAL);
      assertThat(scan.mayClose()).isFalse();
    }
  }

  @Test
  void aRunThatFailedByItsOwnWordIsNoCompleteScan() {
    Scan scan = Sent.sample("sarif-generic/spotbugs.sarif").event().scan();

    assertThat(scan.status()).isEqualTo(ScanStatus.FAILED);
    assertThat(scan.failure())
        .isEqualTo("the tool says that it failed: ERROR,MISSING CLASS,BUGS FOUND");
    assertThat(scan.failed()).isEqualTo(56);
  }

  @Test
  void theMessageIsPutTogetherFromTheRule() {
    assertThat(Sent.sample("sarif-generic/spotbugs.sarif").results().getFirst())
        .extracting(RuleResult::message, RuleResult::resource, RuleResult::location)
        .containsExactly(
            "Hard coded reference to an absolute pathname in Boot.main(String[]).",
            "Boot.java",
            "line 23");
  }

  @Test
  void allPartsOfTheStandardsOwnExampleAreUnderstood() {
    Event event = Sent.sample("sarif-generic/appendix_k4.sarif").event();

    assertThat(event.evidence().asset())
        .isEqualTo(Asset.of("default", "", "github.com/example-corp/browser", null));
    assertThat(event.evidence().toolVersion()).isEqualTo("2.1");
    assertThat(event.evidence().occurredAt()).isEqualTo(event.scan().finishedAt());
    assertThat(event.scan().startedAt()).isEqualTo(Instant.parse("2016-07-16T14:18:25Z"));
    assertThat(event.results().getFirst())
        .extracting(
            RuleResult::ruleId,
            RuleResult::aliases,
            RuleResult::verdict,
            RuleResult::severity,
            RuleResult::suppressedBy,
            RuleResult::resource,
            RuleResult::location)
        .containsExactly(
            "C2001",
            List.of("CA2000"),
            Verdict.FAIL,
            Severity.HIGH,
            "external",
            "collections/list.h",
            "line 15");
  }

  @Test
  void theToolMayComeBehindItsResults() {
    Event event = Sent.sample("sarif-generic/emptyfilePath.sarif").event();

    assertThat(event.evidence().tool()).isEqualTo("inspectcode");
    assertThat(event.evidence().toolVersion()).isEqualTo("242.0.20240814.114127");
    assertThat(event.results())
        .extracting(RuleResult::ruleId, RuleResult::resource)
        .containsExactly(
            tuple("FirstRule", "whatever/%E2%82%ACpath.cs"),
            tuple("secondRule", "this/dir/file.cs"));
  }

  @Test
  void onlyAnAcceptedSuppressionSetsAside() {
    assertThat(Sent.sample("sarif-generic/suppression_test.sarif").results())
        .extracting(RuleResult::suppressedBy)
        .containsExactly("external", "external", "inSource", null, null);
    assertThat(
            run("""
            ,"results":[
            {"ruleId":"a","suppressions":[{"kind":"external","status":"underReview"}]},
            {"ruleId":"b","suppressions":[{"kind":"external"},{"kind":"inSource","status":"rejected"}]},
            {"ruleId":"c","suppressions":[{"kind":"external","justification":"test code"}]}]\
            """)
                .results())
        .extracting(RuleResult::suppressedBy)
        .containsExactly(null, null, "external: test code");
  }

  @Test
  void gitleaksNamesItsRuleInWordsAndItsSecretNowhere() {
    Sent sent = Sent.sample("gitleaks/gitleaks_7.5.0.sarif");

    assertThat(sent.results())
        .allMatch(result -> result.kind() == RuleKind.SECRET)
        .allMatch(result -> result.message() == null)
        .extracting(RuleResult::ruleId)
        .containsOnly("AWS Access Key", "Asymmetric Private Key");
    assertThat(sent.event().scan().scannerClasses()).containsExactly("secret");
    assertThat(sent.events().toString()).doesNotContain("AKIA");
  }

  @Test
  void dockleHardens() {
    assertThat(Sent.sample("dockle/dockle_0_3_15.sarif").results())
        .extracting(RuleResult::kind, RuleResult::ruleId, RuleResult::verdict, RuleResult::severity)
        .startsWith(
            tuple(RuleKind.HARDENING, "CIS-DI-0010", Verdict.FAIL, Severity.HIGH),
            tuple(RuleKind.HARDENING, "CIS-DI-0005", Verdict.WARN, Severity.LOW));
  }

  @Test
  void whatIsNoFailureIsNone() {
    Sent sent =
        run(
            """
            ,"results":[{"ruleId":"a","kind":"pass"},{"ruleId":"b","kind":"notApplicable"},
            {"ruleId":"c","kind":"open"},{"ruleId":"d","kind":"review"},{"ruleId":"e","level":"none"},
            {"ruleId":"f","baselineState":"absent"},{"rule":{"id":"g/1"}}]\
            """);

    assertThat(sent.results())
        .extracting(RuleResult::ruleId, RuleResult::verdict)
        .containsExactly(
            tuple("a", Verdict.PASS),
            tuple("b", Verdict.SKIP),
            tuple("c", Verdict.ERROR),
            tuple("d", Verdict.WARN),
            tuple("e", Verdict.SKIP),
            tuple("g/1", Verdict.FAIL));
  }

  @Test
  void theScoreOfTheRuleGoesBeforeTheLevelAndCitationsAreKept() {
    Sent sent =
        Sent.text(
            """
            {"version":"2.1.0","runs":[{"results":[{"ruleIndex":0,"level":"warning",
            "locations":[{"physicalLocation":{"artifactLocation":{"index":1}}}]}],
            "artifacts":[{"location":{"uri":"a"}},{"location":{"uri":"b"}}],
            "tool":{"driver":{"name":"CodeQL","rules":[{"id":"js/x","properties":{
            "security-severity":"9.8","tags":["security","external/cwe/cwe-078"]}}]}}}]}\
            """);

    assertThat(sent.results().getFirst())
        .extracting(
            RuleResult::ruleId,
            RuleResult::severity,
            RuleResult::toolSeverity,
            RuleResult::resource,
            RuleResult::references)
        .containsExactly(
            "js/x", Severity.CRITICAL, "warning", "b", List.of("external/cwe/cwe-078"));
  }

  @Test
  void otherVersionsAreRefusedByName() {
    Rejected rejected =
        Sent.text("{\"version\":\"1.0.0\",\"runs\":[{\"tool\":{\"driver\":{}}}]}").rejected();

    assertThat(rejected.reason()).isEqualTo(Reason.UNSUPPORTED_FORMAT);
    assertThat(rejected.seen()).isEqualTo("sarif, version 1.0.0");
    assertThat(Sent.text("{\"runs\":[{\"tool\":{\"driver\":{\"name\":\"x\"}}}]}").rejected().seen())
        .isEqualTo("sarif, no version");
    assertThat(Sent.text("{\"version\":\"2.1.0\",\"runs\":[{}]}").rejected().reason())
        .isEqualTo(Reason.MALFORMED);
  }

  @Test
  void whatIsKeptOfADocumentDoesNotNameTheSecret() {
    String kept =
        new String(
            Sent.sample("gitleaks/gitleaks_7.5.0.sarif").read().content().bytes(),
            StandardCharsets.UTF_8);

    assertThat(kept).contains("AWS Access Key").doesNotContain("\"offender\": \"AKIA");
  }

  private static Sent run(String fields) {
    return Sent.text(
        "{\"version\":\"2.1.0\",\"runs\":[{\"tool\":{\"driver\":{\"name\":\"x\"}}"
            + fields
            + "}]}");
  }
}
