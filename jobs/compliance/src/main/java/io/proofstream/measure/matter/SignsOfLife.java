package io.proofstream.measure.matter;

import io.proofstream.evidence.Event;
import io.proofstream.evidence.Evidence;
import io.proofstream.evidence.Kind;
import io.proofstream.evidence.declared.Heartbeat;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * When a sender was last heard, and until when it may be silent: twice as long as it promised, so
 * that one message may be late; or the grace, if it promised nothing.
 *
 * @param at null if it was never heard
 */
public record SignsOfLife(Instant at, Heartbeat promised) {

  /**
   * @param counted which events are signs of life
   */
  public static SignsOfLife of(MatterGlance glance, Predicate<Event> counted) {
    Instant at = null;
    Heartbeat promised = null;
    for (Event event : glance.remembered()) {
      Evidence evidence = event.evidence();
      if (counted.test(event) && (at == null || evidence.recordedAt().isAfter(at))) {
        at = evidence.recordedAt();
      }
      promised = event.heartbeat() == null ? promised : event.heartbeat();
    }
    return new SignsOfLife(at, promised);
  }

  /** Heartbeats, and alerts of sensors. */
  public static boolean isOfSensor(Event event) {
    return event.evidence().kind() == Kind.HEARTBEAT
        || event.evidence().kind() == Kind.RUNTIME_ALERTED;
  }

  public Instant until(Duration grace) {
    Long interval = promised == null ? null : promised.intervalSeconds();
    return at.plus(interval == null ? grace : Duration.ofSeconds(2 * interval));
  }

  /** What it says that it watches, in its own words. */
  public Set<String> watches() {
    return promised == null ? Set.of() : new TreeSet<>(promised.watches());
  }
}
