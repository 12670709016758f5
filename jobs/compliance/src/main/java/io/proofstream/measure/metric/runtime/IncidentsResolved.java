package io.proofstream.measure.metric.runtime;

import io.proofstream.evidence.Event;
import io.proofstream.evidence.declared.Incident;
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
import java.time.Instant;

/** Of the incidents, those that were over in time. */
final class IncidentsResolved implements Metric {
  private final Duration within;

  IncidentsResolved(Parameters parameters) {
    within = parameters.duration("within");
  }

  @Override
  public Nature nature() {
    return Nature.COUNTED;
  }

  @Override
  public void ofMatter(MatterGlance glance, Tally tally) {
    if (glance.isOf(MatterKind.INCIDENT)) {
      Item late = new Item("incident", glance.id(), "not over in time");
      promised(glance.now()).count(promised(glance.before()), glance, late, tally);
    }
  }

  /** What is said later holds; what it leaves out stays as it was said before. */
  private Promised promised(MatterPosture posture) {
    Instant detected = null;
    Instant resolved = null;
    for (Event event : posture.events()) {
      Incident incident = event.incident();
      detected =
          incident.detectedAt() != null
              ? incident.detectedAt()
              : detected == null ? event.evidence().occurredAt() : detected;
      resolved = incident.resolvedAt() == null ? resolved : incident.resolvedAt();
    }
    return new Promised(detected, resolved, within);
  }
}
