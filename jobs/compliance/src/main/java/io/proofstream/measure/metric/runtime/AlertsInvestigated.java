package io.proofstream.measure.metric.runtime;

import io.proofstream.evidence.scan.Severity;
import io.proofstream.measure.gauge.Item;
import io.proofstream.measure.gauge.Metric;
import io.proofstream.measure.gauge.Nature;
import io.proofstream.measure.gauge.Parameters;
import io.proofstream.measure.gauge.Tally;
import io.proofstream.measure.matter.MatterGlance;
import io.proofstream.measure.matter.MatterKind;
import io.proofstream.measure.matter.MatterPosture;
import io.proofstream.measure.matter.Promised;
import java.time.Duration;
import java.util.Set;

/** Of the serious alerts of sensors, those that somebody began to look into in time. */
final class AlertsInvestigated implements Metric {
  private final Duration within;
  private final Set<Severity> severities;
  private final boolean isAnySeverity;

  AlertsInvestigated(Parameters parameters) {
    within = parameters.duration("within");
    severities = parameters.severities("severities");
    isAnySeverity = parameters.texts("severities").isEmpty();
  }

  @Override
  public Nature nature() {
    return Nature.COUNTED;
  }

  @Override
  public void ofMatter(MatterGlance glance, Tally tally) {
    if (glance.isOf(MatterKind.ALERT)) {
      Item late = new Item("alert", glance.id(), "nobody looked into it in time");
      promised(glance.now()).count(promised(glance.before()), glance, late, tally);
    }
  }

  private Promised promised(MatterPosture posture) {
    AlertCase known = AlertCase.of(posture);
    boolean isAsked =
        known.alert() != null && (isAnySeverity || severities.contains(known.alert().severity()));
    return new Promised(isAsked ? known.rangAt() : null, known.openedAt(), within);
  }
}
