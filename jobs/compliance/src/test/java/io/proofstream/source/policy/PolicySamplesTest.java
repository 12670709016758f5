package io.proofstream.source.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofstream.evidence.Event;
import io.proofstream.evidence.scan.RuleResult;
import io.proofstream.evidence.scan.Scan;
import io.proofstream.evidence.scan.ScanStatus;
import io.proofstream.evidence.scan.Verdict;
import io.proofstream.message.Reading;
import io.proofstream.reading.Expected;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every sample, against what was counted in it by other means: each row of expected.csv. */
class PolicySamplesTest {
  /** Kinds of files are kept with results only; resources without results are only counted. */
  @TestFactory
  Stream<DynamicTest> checkov() {
    return Expected.everyRowOf(
        "checkov",
        "checkov",
        Set.of("documents", "check_types", "resourcecount"),
        (reading, metric) -> {
          List<RuleResult> results = results(reading);
          Event event = reading.events().getFirst();
          Scan scan = event.scan();
          return switch (metric) {
            case "passed", "summary_passed" -> String.valueOf(scan.passed());
            case "failed", "summary_failed" -> String.valueOf(scan.failed());
            case "skipped", "summary_skipped" -> String.valueOf(scan.skipped());
            case "parsingerrors", "summary_parsing_errors" -> unparsed(scan);
            case "passed_checks" -> count(results, of(Verdict.PASS));
            case "failed_checks" -> count(results, of(Verdict.FAIL));
            case "skipped_checks" -> count(results, of(Verdict.SKIP).and(RuleResult::suppressed));
            case "distinct_failed_ids" ->
                String.valueOf(
                    results.stream()
                        .filter(of(Verdict.FAIL))
                        .map(RuleResult::ruleId)
                        .distinct()
                        .count());
            case "checkov_version" -> event.evidence().toolVersion();
            default -> {
              assertThat(metric).startsWith("failsev_");
              String word = metric.substring("failsev_".length());
              yield count(results, of(Verdict.FAIL).and(severity(word)));
            }
          };
        });
  }

  @TestFactory
  Stream<DynamicTest> tfsec() {
    return Expected.everyRowOf(
        "tfsec",
        "tfsec",
        Set.of(),
        (reading, metric) -> {
          List<RuleResult> results = results(reading);
          return switch (metric) {
            case "results" -> String.valueOf(results.size());
            case "results_null" -> results.isEmpty() ? "True" : "False";
            case "distinct_rules" ->
                String.valueOf(results.stream().map(RuleResult::ruleId).distinct().count());
            case "has_long_id" ->
                results.stream().anyMatch(result -> result.aliases().size() > 1) ? "True" : "False";
            default -> count(results, severity(metric.substring("sev_".length())));
          };
        });
  }

  /** A fingerprint is a rule, a file, a line and a commit, which are kept each by itself. */
  @TestFactory
  Stream<DynamicTest> gitleaks() {
    return Expected.everyRowOf(
        "gitleaks",
        "gitleaks",
        Set.of("with_fingerprint"),
        (reading, metric) -> {
          List<RuleResult> results = results(reading);
          return metric.equals("findings")
              ? String.valueOf(results.size())
              : count(results, result -> metric.equals("rule_" + result.ruleId()));
        });
  }

  @TestFactory
  Stream<DynamicTest> prowler() {
    return Expected.everyRowOf(
        "prowler-ocsf",
        "ocsf",
        Set.of(),
        (reading, metric) -> {
          List<RuleResult> results = results(reading);
          return switch (metric) {
            case "findings" -> String.valueOf(results.size());
            case "status_PASS", "status_FAIL" ->
                count(results, result -> metric.equals("status_" + result.toolVerdict()));
            default -> count(results, severity(metric.substring("sev_".length())));
          };
        });
  }

  /** A resource that no rule was held against leaves nothing. */
  @TestFactory
  Stream<DynamicTest> kyverno() {
    return Expected.everyRowOf(
        "policy-report",
        "kyverno-results",
        Set.of(),
        (reading, metric) -> {
          List<RuleResult> results = results(reading);
          return switch (metric) {
            case "resources" ->
                results.isEmpty()
                    ? "1"
                    : String.valueOf(results.stream().map(RuleResult::resource).distinct().count());
            case "rules" -> String.valueOf(results.size());
            default -> count(results, result -> metric.equals("status_" + result.toolVerdict()));
          };
        });
  }

  private static String unparsed(Scan scan) {
    return scan.status() == ScanStatus.COMPLETE
        ? "0"
        : scan.failure().replaceFirst("files that could not be parsed: ", "");
  }

  private static Predicate<RuleResult> of(Verdict verdict) {
    return result -> result.verdict() == verdict;
  }

  private static Predicate<RuleResult> severity(String word) {
    return result -> word.equals(String.valueOf(result.toolSeverity()));
  }

  private static String count(List<RuleResult> results, Predicate<RuleResult> which) {
    return String.valueOf(results.stream().filter(which).count());
  }

  private static List<RuleResult> results(Reading reading) {
    return reading.events().stream().flatMap(event -> event.results().stream()).toList();
  }
}
