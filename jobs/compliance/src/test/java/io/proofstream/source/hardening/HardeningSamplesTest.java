package io.proofstream.source.hardening;

import io.proofstream.evidence.scan.RuleResult;
import io.proofstream.evidence.scan.Scan;
import io.proofstream.message.Reading;
import io.proofstream.reading.Expected;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every sample, against what was counted in it by other means: each row of expected.csv. */
class HardeningSamplesTest {
  @TestFactory
  Stream<DynamicTest> dockle() {
    return Expected.everyRowOf(
        "dockle",
        "dockle",
        Set.of(),
        (reading, metric) -> {
          List<RuleResult> results = results(reading);
          Scan scan = reading.events().getFirst().scan();
          return switch (metric) {
            case "details" -> count(results, result -> !result.toolVerdict().equals("PASS"));
            case "alerts" ->
                String.valueOf(
                    results.stream()
                        .filter(result -> result.message() != null)
                        .mapToInt(result -> result.message().split("; ").length)
                        .sum());
            case "summary_pass" -> String.valueOf(scan.passed());
            default -> countOf(results, metric.replaceFirst("summary_|level_", "").toUpperCase());
          };
        });
  }

  @TestFactory
  Stream<DynamicTest> kubeBench() {
    return Expected.everyRowOf(
        "kube-bench",
        "kube-bench",
        Set.of(),
        (reading, metric) -> {
          List<RuleResult> results = results(reading);
          return switch (metric) {
            case "controls" ->
                String.valueOf(results.stream().map(RuleResult::policy).distinct().count());
            case "results" -> String.valueOf(results.size());
            default -> countOf(results, metric.replaceFirst("total_|status_", "").toUpperCase());
          };
        });
  }

  @TestFactory
  Stream<DynamicTest> kubescape() {
    return Expected.everyRowOf(
        "kubescape",
        "kubescape",
        Set.of(),
        (reading, metric) -> {
          List<RuleResult> all = results(reading);
          List<RuleResult> held = all.stream().filter(result -> result.resource() != null).toList();
          Instant finished = reading.events().getFirst().scan().finishedAt();
          return switch (metric) {
            case "control_evaluations" -> String.valueOf(held.size());
            case "status_passed" -> countOf(held, "passed");
            case "rule_status_passed" -> rules(held, ": passed");
            case "rule_status_failed" -> rules(held, ": failed");
            case "resources", "results" ->
                String.valueOf(held.stream().map(RuleResult::resource).distinct().count());
            case "controls" ->
                String.valueOf(all.stream().map(RuleResult::ruleId).distinct().count());
            case "generation_time" ->
                finished == null ? "0001-01-01T00:00:00Z" : finished.toString();
            default -> frameworks(metric, all);
          };
        });
  }

  private static String frameworks(String metric, List<RuleResult> results) {
    TreeSet<String> frameworks = new TreeSet<>();
    results.forEach(result -> frameworks.addAll(result.references()));
    List<String> inOrder =
        List.of("ClusterScan", "DevOpsBest", "ArmoBest", "MITRE", "CIS", "NSA", "AllControls");
    return metric.equals("frameworks")
        ? String.join("|", inOrder.stream().filter(frameworks::remove).toList())
            + String.join("?", frameworks)
        : "no such metric";
  }

  private static String rules(List<RuleResult> results, String ending) {
    return String.valueOf(
        results.stream()
            .flatMap(result -> Stream.of(result.message().split("; ")))
            .filter(rule -> rule.endsWith(ending))
            .count());
  }

  private static String countOf(List<RuleResult> results, String word) {
    return count(results, result -> word.equals(result.toolVerdict()));
  }

  private static String count(List<RuleResult> results, Predicate<RuleResult> which) {
    return String.valueOf(results.stream().filter(which).count());
  }

  private static List<RuleResult> results(Reading reading) {
    return reading.events().stream().flatMap(event -> event.results().stream()).toList();
  }
}
