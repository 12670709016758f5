package io.proofstream.judgement;

import io.proofstream.control.check.Check;
import io.proofstream.control.check.Check.Requirement;
import io.proofstream.control.check.CheckUse;
import io.proofstream.control.check.Operator;
import io.proofstream.control.check.Window;
import io.proofstream.evidence.Kind;
import io.proofstream.measure.Metrics;
import io.proofstream.measure.gauge.Parameters;
import io.proofstream.policy.Policies;
import io.proofstream.policy.document.PolicyTree;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A question that differs from one about scans in what a test says. */
public final class Question {
  public static final Requirement SCANS = new Requirement(List.of(Kind.SCAN_COMPLETED), 86_400);

  public static final Heard NEVER_HEARD = new Heard(null, null, null, null, false);

  private String scope = "rules-low";
  private String boundary = "*";
  private String id = "scan-coverage";
  private String metric = "scan_coverage_continuous";
  private Operator operator = Operator.GTE;
  private double pass = 0.95;
  private double warn = 0.8;
  private Window window = Window.MONTH;
  private Map<String, List<String>> written = Map.of();
  private List<Requirement> requires = List.of(SCANS);
  private String met = "{value} were covered.";
  private String missed = "Only {value} were covered; {failing} had gaps.";

  private Question() {}

  public static Question question() {
    return new Question();
  }

  public Question check(String name) {
    id = name;
    return this;
  }

  public Question scope(String name) {
    scope = name;
    return this;
  }

  public Question of(String assets) {
    boundary = assets;
    return this;
  }

  public Question metric(String name) {
    metric = name;
    return this;
  }

  public Question atLeast(double passing, double warning) {
    operator = Operator.GTE;
    pass = passing;
    warn = warning;
    return this;
  }

  public Question atMost(double passing, double warning) {
    operator = Operator.LTE;
    pass = passing;
    warn = warning;
    return this;
  }

  public Question with(String parameter, String... values) {
    written = Map.of(parameter, List.of(values));
    return this;
  }

  public Question window(Window length) {
    window = length;
    return this;
  }

  public Question requires(Requirement... all) {
    requires = List.of(all);
    return this;
  }

  public Question says(String whenMet, String whenMissed) {
    met = whenMet;
    missed = whenMissed;
    return this;
  }

  public Asked asked() {
    Check check =
        new Check(
            id,
            "Images are scanned",
            metric,
            written,
            window,
            operator,
            pass,
            warn,
            5,
            60,
            Set.of(),
            requires,
            met,
            missed,
            "Scan more often.",
            "scans",
            null);
    return Asked.of(
        new HeldScope(scope, "Rules", "rules", boundary, Map.of()),
        check,
        new CheckUse(id, List.of(), written, window, pass, warn, null),
        Parameters.of(
                Metrics.of(metric).orElseThrow(),
                written,
                PolicyTree.of(Policies.ofNobody("acme")),
                scope)
            .asMap());
  }
}
