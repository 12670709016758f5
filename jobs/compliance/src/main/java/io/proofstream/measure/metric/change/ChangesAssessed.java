package io.proofstream.measure.metric.change;

import io.proofstream.evidence.Event;
import io.proofstream.evidence.declared.Change;
import io.proofstream.measure.gauge.Item;
import io.proofstream.measure.gauge.Metric;
import io.proofstream.measure.gauge.Nature;
import io.proofstream.measure.gauge.Tally;
import io.proofstream.measure.matter.MatterGlance;
import io.proofstream.measure.matter.MatterKind;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;

/** Of the changes that were approved, those that somebody or something had looked at before. */
final class ChangesAssessed implements Metric {
  @Override
  public Nature nature() {
    return Nature.COUNTED;
  }

  @Override
  public void ofMatter(MatterGlance glance, Tally tally) {
    if (!glance.isOf(MatterKind.CHANGE)) {
      return;
    }
    Set<String> known = new HashSet<>();
    glance.before().events().stream()
        .filter(ChangesAssessed::isApproved)
        .forEach(event -> known.add(event.change().changeId()));
    for (Event event : glance.fresh()) {
      if (isApproved(event) && known.add(event.change().changeId())) {
        Change change = event.change();
        Instant decided =
            change.decidedAt() == null ? event.evidence().occurredAt() : change.decidedAt();
        boolean isAssessed =
            (change.assessment() != null && !change.assessment().isBlank())
                || glance.remembered().stream().anyMatch(build -> checked(build, decided));
        Item item =
            isAssessed ? null : new Item("change", change.changeId(), "nothing was looked at");
        tally.counts(decided, item);
      }
    }
  }

  private static boolean isApproved(Event event) {
    return event.change() != null && "approved".equals(event.change().decision());
  }

  /** A build of its commit that told what it checked. */
  private static boolean checked(Event event, Instant before) {
    if (event.build() == null || event.results().isEmpty()) {
      return false;
    }
    Instant told = event.build().finishedAt();
    Instant finished = told == null ? event.evidence().occurredAt() : told;
    return !finished.isAfter(before);
  }
}
