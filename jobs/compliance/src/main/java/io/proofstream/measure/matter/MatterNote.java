package io.proofstream.measure.matter;

import io.proofstream.evidence.Event;
import io.proofstream.measure.posture.image.RuleNote;
import io.proofstream.message.Receipt;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * One thing that became known of a matter: an event or a receipt; neither if it is only to be
 * looked at.
 *
 * @param at recorded time at which it became known
 * @param event as far as metrics ask of it; null of a receipt
 * @param rules what the event says of rules, as far as it is about this matter
 * @param receipt null of an event
 */
public record MatterNote(
    String org, Matter matter, Instant at, Event event, List<RuleNote> rules, Receipt receipt) {

  /** By the time at which they became known; what one log tells of one thing stays in order. */
  public static final Comparator<MatterNote> BY_TIME =
      Comparator.comparing(MatterNote::at)
          .thenComparing(MatterNote::event, Comparator.nullsFirst(Event.LOG_ORDER));

  /** Nothing new: it is to be looked at. */
  public static MatterNote wake(String org, Matter matter, Instant at) {
    return new MatterNote(org, matter, at, null, List.of(), null);
  }

  static MatterNote of(Matter matter, Event event) {
    return of(matter, event, List.of());
  }

  static MatterNote of(Matter matter, Event event, List<RuleNote> rules) {
    return new MatterNote(
        event.evidence().org(), matter, event.evidence().recordedAt(), event, rules, null);
  }

  static MatterNote of(Matter matter, Receipt receipt) {
    return new MatterNote(receipt.org(), matter, receipt.recordedAt(), null, List.of(), receipt);
  }
}
