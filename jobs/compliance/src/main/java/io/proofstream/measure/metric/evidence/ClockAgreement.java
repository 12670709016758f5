package io.proofstream.measure.metric.evidence;

import io.proofstream.evidence.Event;
import io.proofstream.evidence.Evidence;
import io.proofstream.measure.gauge.Item;
import io.proofstream.measure.gauge.Metric;
import io.proofstream.measure.gauge.Nature;
import io.proofstream.measure.gauge.Parameters;
import io.proofstream.measure.gauge.Tally;
import io.proofstream.measure.matter.MatterGlance;
import io.proofstream.measure.matter.MatterKind;
import io.proofstream.measure.metric.PerHour;
import java.time.Duration;
import java.time.Instant;

/** Of the events that tell their own time, those that are not of a time yet to come. */
final class ClockAgreement implements Metric {
  /** What is older when it comes was kept back, and says nothing of clocks. */
  private static final Duration AT_ONCE = Duration.ofHours(1);

  private final Duration within;

  ClockAgreement(Parameters parameters) {
    within = parameters.duration("within");
  }

  @Override
  public Nature nature() {
    return Nature.COUNTED;
  }

  @Override
  public void ofMatter(MatterGlance glance, Tally tally) {
    if (!glance.isOf(MatterKind.LOG)) {
      return;
    }
    PerHour all = new PerHour();
    for (Event event : glance.fresh()) {
      Evidence evidence = event.evidence();
      Instant occurred = evidence.occurredAt();
      Instant recorded = evidence.recordedAt();
      boolean tells = !occurred.equals(recorded);
      if (tells && !occurred.plus(AT_ONCE).isBefore(recorded)) {
        boolean isAhead = occurred.isAfter(recorded.plus(within));
        String sender = evidence.collectorId() == null ? "nobody" : evidence.collectorId();
        Item item = isAhead ? new Item("collector", sender, "its clock is ahead") : null;
        all.add(recorded, item);
      }
    }
    all.count(tally);
  }
}
