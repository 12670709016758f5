package io.proofstream.source.operator;

import io.proofstream.evidence.Kind;
import io.proofstream.evidence.scan.RuleKind;
import io.proofstream.evidence.scan.RuleResult;
import io.proofstream.evidence.scan.Verdict;
import io.proofstream.report.Items;
import io.proofstream.report.Report;
import io.proofstream.report.RuleDraft;
import io.proofstream.report.Severities;
import io.proofstream.report.Subject;
import io.proofstream.report.Told;
import io.proofstream.source.Node;
import io.proofstream.source.Unreadable;
import io.proofstream.source.kubernetes.ObjectKind;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A benchmark held against a whole cluster: every control with its verdict and, where the report
 * goes into detail, each broken check with the object that breaks it. How many the operator itself
 * counts is not kept: it counts controls that only people can check as kept.
 */
public final class ComplianceReports implements ObjectKind {
  @Override
  public boolean reads(String apiVersion, String kind) {
    return OperatorReport.isOfGroup(apiVersion) && "ClusterComplianceReport".equals(kind);
  }

  @Override
  public List<Report> read(Node object) throws IOException {
    OperatorReport read = new OperatorReport(object);
    Node status = object.at("status");
    Node detail = status.at("detailReport");
    List<RuleResult> results =
        detail.has("results") ? detailed(benchmark(object, detail), detail) : summed(object);
    if (results.isEmpty()) {
      return List.of();
    }
    Instant at = OperatorReport.time(status.word("updateTimestamp"));
    Subject subject = Subject.ofNone().at(at == null ? read.created() : at);
    return List.of(
        Told.of(
            Kind.POLICY_CHECKED,
            read.seen(subject).withNativeId(read.state()),
            Items.ofResults(results)));
  }

  /**
   * @param id of the benchmark
   * @param title of it, with its version
   */
  private record Benchmark(String id, String title) {}

  private static Benchmark benchmark(Node object, Node report) throws Unreadable {
    Node compliance = object.at("spec").at("compliance");
    String id = compliance.word("id");
    String title = compliance.word("title");
    return new Benchmark(
        id == null ? report.word("id") : id, title == null ? report.word("title") : title);
  }

  private static List<RuleResult> summed(Node object) throws Unreadable {
    Node summary = object.at("status").at("summaryReport");
    Benchmark benchmark = benchmark(object, summary);
    List<RuleResult> results = new ArrayList<>();
    for (Node control : summary.items("controlCheck")) {
      Integer broken = control.count("totalFail");
      String told = broken == null ? null : String.valueOf(broken);
      Verdict verdict = broken == null ? Verdict.SKIP : verdict(broken);
      results.add(control(benchmark, control, verdict, told));
    }
    return results;
  }

  private static Verdict verdict(int broken) {
    return broken > 0 ? Verdict.FAIL : Verdict.PASS;
  }

  private static List<RuleResult> detailed(Benchmark benchmark, Node detail) throws Unreadable {
    List<RuleResult> results = new ArrayList<>();
    for (Node control : detail.items("results")) {
      List<RuleResult> checks = new ArrayList<>();
      for (Node check : control.items("checks")) {
        // A control without findings has one check, of which only the success is told.
        if (check.has("checkID") && check.word("checkID") != null) {
          checks.add(
              AssessmentReports.check(check)
                  .policy(benchmark.id())
                  .resource(check.word("target"))
                  .references(citation(benchmark, control))
                  .result());
        }
      }
      long broken = checks.stream().filter(each -> each.verdict() == Verdict.FAIL).count();
      String told = control.word("status");
      Verdict verdict = told == null ? verdict((int) broken) : verdict(told);
      results.add(control(benchmark, control, verdict, told));
      results.addAll(checks);
    }
    return results;
  }

  /** What only people can check has the verdict that the benchmark begins with. */
  private static Verdict verdict(String status) {
    return switch (status) {
      case "PASS" -> Verdict.PASS;
      case "WARN" -> Verdict.WARN;
      case "FAIL" -> Verdict.FAIL;
      default -> Verdict.SKIP;
    };
  }

  private static RuleResult control(Benchmark benchmark, Node control, Verdict verdict, String told)
      throws Unreadable {
    String severity = control.word("severity");
    return new RuleDraft(RuleKind.HARDENING, control.required("id"))
        .policy(benchmark.id())
        .title(control.word("name"))
        .verdict(verdict, told)
        .severity(severity, Severities.of(severity))
        .resource(benchmark.id())
        .references(citation(benchmark, control))
        .result();
  }

  private static List<String> citation(Benchmark benchmark, Node control) throws Unreadable {
    String title = benchmark.title() == null ? benchmark.id() : benchmark.title();
    return title == null ? List.of() : List.of(title + " " + control.word("id"));
  }
}
