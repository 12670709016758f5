package io.proofstream.measure.metric.evidence;

import io.proofstream.evidence.Event;
import io.proofstream.evidence.Evidence;
import io.proofstream.evidence.Kind;
import io.proofstream.evidence.Trust;
import io.proofstream.measure.gauge.Item;
import io.proofstream.measure.gauge.Metric;
import io.proofstream.measure.gauge.Nature;
import io.proofstream.measure.gauge.Parameters;
import io.proofstream.measure.gauge.Tally;
import io.proofstream.measure.matter.MatterGlance;
import io.proofstream.measure.matter.MatterKind;
import io.proofstream.measure.metric.PerHour;
import java.util.Set;

/** Of the events, those whose sender proved who it is. */
final class EvidenceVerified implements Metric {
  private final Set<Kind> kinds;

  EvidenceVerified(Parameters parameters) {
    kinds = parameters.words("kinds", Kind.class);
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
      if (kinds.isEmpty() || kinds.contains(evidence.kind())) {
        boolean isProven = evidence.trust() == Trust.VERIFIED;
        String sender = evidence.collectorId() == null ? "nobody" : evidence.collectorId();
        Item item = isProven ? null : new Item("collector", sender, "proved nothing");
        all.add(evidence.recordedAt(), item);
      }
    }
    all.count(tally);
  }
}
