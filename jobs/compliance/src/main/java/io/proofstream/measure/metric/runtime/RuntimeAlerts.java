package io.proofstream.measure.metric.runtime;

import io.proofstream.evidence.run.RuntimeAlert;
import io.proofstream.evidence.scan.Severity;
import io.proofstream.measure.gauge.Item;
import io.proofstream.measure.gauge.Metric;
import io.proofstream.measure.gauge.Nature;
import io.proofstream.measure.gauge.Parameters;
import io.proofstream.measure.gauge.Tally;
import io.proofstream.measure.matter.MatterGlance;
import io.proofstream.measure.matter.MatterKind;
import io.proofstream.policy.Patterns;
import java.util.List;
import java.util.Set;

/** How often sensors rang. */
final class RuntimeAlerts implements Metric {
  private final Set<Severity> severities;
  private final boolean isAnySeverity;
  private final List<String> rules;

  RuntimeAlerts(Parameters parameters) {
    severities = parameters.severities("severities");
    isAnySeverity = parameters.texts("severities").isEmpty();
    rules = parameters.texts("rules");
  }

  @Override
  public Nature nature() {
    return Nature.COUNTED;
  }

  @Override
  public void ofMatter(MatterGlance glance, Tally tally) {
    if (!glance.isOf(MatterKind.ALERT) || AlertCase.of(glance.before()).alert() != null) {
      return;
    }
    AlertCase now = AlertCase.of(glance.now());
    RuntimeAlert alert = now.alert();
    if (alert != null && isAsked(alert)) {
      tally.countsOut(now.rangAt(), new Item("alert", glance.id(), alert.rule()));
    }
  }

  private boolean isAsked(RuntimeAlert alert) {
    return (isAnySeverity || severities.contains(alert.severity()))
        && (rules.isEmpty()
            || Patterns.matchesAny(rules, alert.rule())
            || alert.tags().stream().anyMatch(tag -> Patterns.matchesAny(rules, tag)));
  }
}
