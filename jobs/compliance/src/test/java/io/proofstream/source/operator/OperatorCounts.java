package io.proofstream.source.operator;

import io.proofstream.evidence.Asset;
import io.proofstream.evidence.Event;
import io.proofstream.evidence.Kind;
import io.proofstream.evidence.scan.RuleKind;
import io.proofstream.evidence.scan.RuleResult;
import io.proofstream.evidence.scan.ScanFinding;
import io.proofstream.evidence.scan.Severity;
import io.proofstream.evidence.scan.Verdict;
import io.proofstream.message.Reading;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Rows of expected.csv about the operator's reports. */
final class OperatorCounts {
  private final List<Event> events;
  private final List<ScanFinding> findings;
  private final List<RuleResult> results;

  OperatorCounts(Reading reading) {
    events = reading.events();
    findings = all(Event::findings);
    results = all(Event::results);
  }

  String actual(String metric) {
    if (metric.startsWith("kind_")) {
      return String.valueOf(events.stream().map(this::kind).filter(metric::endsWith).count());
    }
    return switch (metric) {
      case "objects" -> String.valueOf(events.size());
      case "report_vulns", "report_vulns_dedup" -> String.valueOf(findings.size());
      case "has_fix" -> count(findings, finding -> finding.fixedVersion() != null);
      case "report_checks" -> count(results, this::isCheck);
      case "report_checks_failed" -> count(results, each -> isCheck(each) && isBroken(each));
      case "report_secrets" -> count(results, each -> each.kind() == RuleKind.SECRET);
      case "images" ->
          joined(
              events.stream()
                  .map(event -> event.evidence().asset())
                  .filter(asset -> asset != null && !asset.registry().isEmpty())
                  .map(OperatorCounts::written));
      case "scanner" ->
          joined(
              events.stream()
                  .map(Event::evidence)
                  .map(each -> each.tool().replace("trivy", "Trivy") + "@" + each.toolVersion()));
      case "summary_componentsCount" ->
          // The operator counts the image itself too.
          String.valueOf(events.getFirst().sbom().components() + 1);
      case "summary_dependenciesCount" -> String.valueOf(events.getFirst().sbom().relationships());
      default -> metric.matches("(sev|summary)_.*") ? ofSeverity(metric) : ofBenchmark(metric);
    };
  }

  private String ofSeverity(String metric) {
    String word = metric.replaceAll("sev_|summary_|Count", "").toUpperCase(Locale.ROOT);
    Severity severity = word.equals("NONE") ? Severity.NEGLIGIBLE : Severity.valueOf(word);
    return String.valueOf(
        findings.stream().filter(finding -> finding.severity() == severity).count()
            + results.stream()
                .filter(each -> isBroken(each) && each.severity() == severity)
                .filter(each -> metric.startsWith("summary_"))
                .count());
  }

  private String ofBenchmark(String metric) {
    List<RuleResult> controls =
        results.stream().filter(each -> Objects.equals(each.resource(), each.policy())).toList();
    List<RuleResult> checks =
        results.stream().filter(each -> !Objects.equals(each.resource(), each.policy())).toList();
    long withFindings = checks.stream().map(RuleResult::references).distinct().count();
    return switch (metric) {
      case "compliance_id" -> joined(results.stream().map(RuleResult::policy));
      case "controls" -> String.valueOf(controls.size());
      // The operator takes what only people can check for kept.
      case "pass_count" ->
          count(controls, each -> Set.of(Verdict.PASS, Verdict.SKIP).contains(each.verdict()));
      case "fail_count" -> count(controls, OperatorCounts::isBroken);
      case "detail_results" -> String.valueOf(checks.isEmpty() ? 0 : controls.size());
      // A control without findings stands there with one check that says nothing.
      case "detail_checks" -> String.valueOf(checks.size() + controls.size() - withFindings);
      case "detail_checks_failed" -> count(checks, OperatorCounts::isBroken);
      default -> throw new AssertionError("nobody measures " + metric);
    };
  }

  private String kind(Event event) {
    if (event.scan() == null) {
      return event.evidence().kind() == Kind.SBOM_RECORDED
          ? ":SbomReport"
          : ":ClusterComplianceReport";
    }
    if (event.scan().scannerClasses().contains("secret")) {
      return ":ExposedSecretReport";
    }
    if (event.scan().scannerClasses().contains("os")) {
      return ":VulnerabilityReport";
    }
    String asset = event.evidence().asset().repository();
    if (asset.endsWith("/infrastructure")) {
      return ":InfraAssessmentReport";
    }
    return asset.contains("/Role/") ? ":RbacAssessmentReport" : ":ConfigAuditReport";
  }

  private boolean isCheck(RuleResult result) {
    return result.kind() == RuleKind.HARDENING;
  }

  private static boolean isBroken(RuleResult result) {
    return result.verdict() == Verdict.FAIL;
  }

  /** As the operator writes it, with Docker Hub's older name. */
  private static String written(Asset asset) {
    String registry = asset.registry().equals("docker.io") ? "index.docker.io" : asset.registry();
    return registry + "/" + asset.repository() + ":" + asset.tag();
  }

  private <T> List<T> all(Function<Event, List<T>> what) {
    return events.stream().flatMap(event -> what.apply(event).stream()).toList();
  }

  private static <T> String count(List<T> all, Predicate<T> which) {
    return String.valueOf(all.stream().filter(which).count());
  }

  private static String joined(Stream<String> words) {
    return words.distinct().sorted().collect(Collectors.joining("|"));
  }
}
