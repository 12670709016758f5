package io.proofstream.measure.metric.access;

import io.proofstream.evidence.Event;
import io.proofstream.evidence.run.Access;
import io.proofstream.evidence.run.Decision;
import io.proofstream.measure.gauge.Item;
import io.proofstream.measure.matter.MatterGlance;
import io.proofstream.measure.matter.MatterKind;
import java.time.Instant;
import java.util.List;

/** One use of a right that was allowed. */
record Used(Access access, Instant at) {

  /** Those that became known since the last look. */
  static List<Used> in(MatterGlance glance) {
    return glance.isOf(MatterKind.ACCESS)
        ? glance.fresh().stream()
            .filter(event -> event.access() != null && isAllowed(event.access().decision()))
            .map(Used::of)
            .toList()
        : List.of();
  }

  private static Used of(Event event) {
    Instant told = event.access().accessedAt();
    return new Used(event.access(), told == null ? event.evidence().occurredAt() : told);
  }

  private static boolean isAllowed(Decision decision) {
    return decision == Decision.ALLOWED
        || decision == Decision.WARNED
        || decision == Decision.BYPASSED;
  }

  Item wrong(String reason) {
    return new Item("access", access.accessId(), reason);
  }
}
