package io.proofstream.measure.metric.runtime;

import io.proofstream.evidence.Event;
import io.proofstream.measure.gauge.Item;
import io.proofstream.measure.gauge.Metric;
import io.proofstream.measure.gauge.Nature;
import io.proofstream.measure.gauge.Tally;
import io.proofstream.measure.knowledge.Knowledge;
import io.proofstream.measure.matter.MatterGlance;
import io.proofstream.measure.matter.MatterKind;
import io.proofstream.measure.matter.MatterPosture;
import io.proofstream.measure.matter.Promised;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Of the investigations that found an attack, those of which an incident came. */
final class IncidentsTraced implements Metric {
  private static final String ATTACK = "true_positive";

  /** How long people may take to write it down. */
  private static final Duration WITHIN = Duration.ofDays(1);

  @Override
  public Nature nature() {
    return Nature.COUNTED;
  }

  @Override
  public void ofMatter(MatterGlance glance, Tally tally) {
    if (glance.isOf(MatterKind.ALERT)) {
      Item late = new Item("investigation", glance.id(), "no incident with owner and severity");
      Promised before = promised(glance.before(), glance.knowledge(), glance.from());
      promised(glance.now(), glance.knowledge(), glance.to()).count(before, glance, late, tally);
    }
  }

  private static Promised promised(MatterPosture posture, Knowledge knowledge, Instant at) {
    List<Event> attacks =
        AlertCase.of(posture).investigations().stream()
            .filter(event -> event.investigation().closedAt() != null)
            .filter(event -> ATTACK.equalsIgnoreCase(event.investigation().outcome()))
            .toList();
    Instant begun = attacks.isEmpty() ? null : attacks.getFirst().evidence().recordedAt();
    Instant done = null;
    for (Event attack : attacks) {
      Instant traced = tracedAt(attack, knowledge);
      boolean isKnown = traced != null && !traced.isAfter(at);
      done = isKnown && (done == null || traced.isBefore(done)) ? traced : done;
    }
    return new Promised(begun, done, WITHIN);
  }

  /** When the investigation and its incident were both on record. */
  private static Instant tracedAt(Event attack, Knowledge knowledge) {
    String incident = attack.investigation().incidentId();
    Instant traced = incident == null ? null : knowledge.tracedAt(incident);
    Instant recorded = attack.evidence().recordedAt();
    return traced == null || traced.isAfter(recorded) ? traced : recorded;
  }
}
