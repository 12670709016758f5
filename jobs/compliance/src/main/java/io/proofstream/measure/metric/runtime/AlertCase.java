package io.proofstream.measure.metric.runtime;

import io.proofstream.evidence.Event;
import io.proofstream.evidence.run.RuntimeAlert;
import io.proofstream.measure.matter.MatterPosture;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** One alert of a sensor, and what people found out about it, as it was known at a moment. */
record AlertCase(List<Event> events) {

  static AlertCase of(MatterPosture posture) {
    return new AlertCase(posture.events());
  }

  /** Null if only people speak of it. */
  RuntimeAlert alert() {
    return events.stream().map(Event::alert).filter(Objects::nonNull).findFirst().orElse(null);
  }

  /** When it rang; null if it is not on record. */
  Instant rangAt() {
    return events.stream()
        .filter(event -> event.alert() != null)
        .findFirst()
        .map(event -> either(event.alert().alertedAt(), event))
        .orElse(null);
  }

  /** When somebody first began to look into it; null if nobody did. */
  Instant openedAt() {
    return investigations().stream()
        .map(event -> either(event.investigation().openedAt(), event))
        .min(Instant::compareTo)
        .orElse(null);
  }

  List<Event> investigations() {
    return events.stream().filter(event -> event.investigation() != null).toList();
  }

  /** What was first said of it as done; null if it is not. */
  Event closing() {
    return investigations().stream()
        .filter(event -> event.investigation().closedAt() != null)
        .findFirst()
        .orElse(null);
  }

  private static Instant either(Instant told, Event event) {
    return told == null ? event.evidence().occurredAt() : told;
  }
}
