package io.proofstream.measure.metric;

import io.proofstream.measure.gauge.Metric;
import io.proofstream.measure.gauge.Parameters;
import io.proofstream.measure.metric.cluster.ClusterRuleFailures;
import io.proofstream.measure.metric.cluster.ClusterRulesKept;
import io.proofstream.measure.metric.rules.HardeningAssessed;
import io.proofstream.measure.metric.rules.ImageRuleFailures;
import io.proofstream.measure.metric.rules.ImageRulesKept;
import java.util.Map;
import java.util.function.Function;

/** How images, and what is in clusters, stand to rules. */
final class RuleMetrics {
  static final Map<String, Function<Parameters, Metric>> ALL =
      Map.ofEntries(
          Map.entry("hardening_assessed", HardeningAssessed::new),
          Map.entry(
              "rule_failures",
              parameters ->
                  new Everywhere(
                      new ImageRuleFailures(parameters), new ClusterRuleFailures(parameters))),
          Map.entry(
              "rules_kept",
              parameters ->
                  new Everywhere(
                      new ImageRulesKept(parameters), new ClusterRulesKept(parameters))));

  private RuleMetrics() {}
}
