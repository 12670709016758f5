package io.proofstream.source.trivy;

import io.proofstream.evidence.Event;
import io.proofstream.evidence.scan.RuleKind;
import io.proofstream.evidence.scan.RuleResult;
import io.proofstream.evidence.scan.Scan;
import io.proofstream.evidence.scan.Verdict;
import io.proofstream.message.Reading;
import java.util.List;
import java.util.function.Predicate;

/** Rows of expected.csv about misconfigurations, secrets and licences. */
record TrivyRuleCounts(List<Scan> scans, List<RuleResult> results) {

  static TrivyRuleCounts of(Reading reading) {
    return new TrivyRuleCounts(
        reading.events().stream().map(Event::scan).toList(),
        reading.events().stream().flatMap(event -> event.results().stream()).toList());
  }

  String measure(String metric) {
    return String.valueOf(
        switch (metric) {
          case "misconf_raw" -> count(RuleKind.HARDENING, any -> true);
          case "misconf_distinct_ids" ->
              results.stream()
                  .filter(result -> result.kind() == RuleKind.HARDENING)
                  .map(RuleResult::ruleId)
                  .distinct()
                  .count();
          case "misconf_summary_successes" -> scans.stream().mapToInt(Scan::passed).sum();
          case "misconf_summary_failures" ->
              scans.stream().mapToInt(Scan::failed).sum() - count(RuleKind.SECRET, any -> true);
          case "secrets" -> count(RuleKind.SECRET, any -> true);
          case "licenses" -> count(RuleKind.LICENSE, any -> true);
          default -> bySuffix(metric);
        });
  }

  private long bySuffix(String metric) {
    int last = metric.lastIndexOf('_');
    String word = metric.substring(last + 1);
    return switch (metric.substring(0, last)) {
      case "misconf_status" ->
          count(RuleKind.HARDENING, result -> word.equals(result.toolVerdict()));
      case "misconf_fail_sev" ->
          count(
              RuleKind.HARDENING,
              result -> result.verdict() == Verdict.FAIL && word.equals(result.severity().name()));
      case "secret_sev" -> count(RuleKind.SECRET, result -> word.equals(result.toolSeverity()));
      case "license_sev" -> count(RuleKind.LICENSE, result -> word.equals(result.toolSeverity()));
      default -> throw new AssertionError("nobody measures " + metric);
    };
  }

  private long count(RuleKind kind, Predicate<RuleResult> which) {
    return results.stream().filter(result -> result.kind() == kind).filter(which).count();
  }
}
