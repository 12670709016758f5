package io.proofstream.measure.heard;

import io.proofstream.evidence.Event;
import io.proofstream.evidence.Evidence;
import io.proofstream.evidence.Kind;
import io.proofstream.evidence.Trust;
import io.proofstream.measure.gauge.Pane;
import java.time.Instant;

/**
 * That evidence of one kind came from one collector within one pane.
 *
 * @param newestAt the newest moment that it tells of
 * @param confidence of all of it
 * @param count how many events that were
 */
public record HeardNote(
    String org,
    Kind kind,
    String collector,
    boolean simulated,
    int confidence,
    Instant pane,
    Instant newestAt,
    long count) {

  /** Of one event; what nobody proved to have sent is not heard. */
  public static boolean isHeard(Event event) {
    return event.evidence().trust() == Trust.VERIFIED && event.part() == 0;
  }

  public static HeardNote of(Event event) {
    Evidence evidence = event.evidence();
    return new HeardNote(
        evidence.org(),
        evidence.kind(),
        evidence.collectorId(),
        evidence.simulated(),
        evidence.confidence(),
        Pane.end(evidence.recordedAt()),
        evidence.occurredAt(),
        1);
  }

  /** Those that are alike can be put together. */
  public String key() {
    return String.join(
        "/",
        org,
        kind.name(),
        String.valueOf(collector),
        String.valueOf(simulated),
        String.valueOf(confidence));
  }

  /** Both, of one pane. */
  public HeardNote plus(HeardNote other) {
    return new HeardNote(
        org,
        kind,
        collector,
        simulated,
        confidence,
        pane,
        other.newestAt.isAfter(newestAt) ? other.newestAt : newestAt,
        count + other.count);
  }
}
