package io.proofstream.measure.matter;

import io.proofstream.evidence.Event;
import io.proofstream.measure.knowledge.Knowledge;
import io.proofstream.measure.posture.image.RuleNote;
import io.proofstream.message.Receipt;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * What is looked at of something that is no asset: a fact, an incident, an alert, a cluster.
 *
 * @param before what was remembered of it at {@code from}
 * @param now what is remembered of it at {@code to}
 * @param notes what became known after {@code from} and not after {@code to}, in order; only what
 *     may be counted
 * @param from up to when it was looked at before
 * @param to up to when it is looked at now
 */
public record MatterGlance(
    MatterPosture before,
    MatterPosture now,
    List<MatterNote> notes,
    Instant from,
    Instant to,
    Knowledge knowledge) {

  public boolean isOf(MatterKind kind) {
    return now.matter().kind() == kind;
  }

  public String id() {
    return now.matter().id();
  }

  /** All events about it that still matter. */
  public List<Event> remembered() {
    return now.events();
  }

  public List<RuleNote> rules() {
    return now.rules();
  }

  /** Events among what became known. */
  public List<Event> fresh() {
    return notes.stream().map(MatterNote::event).filter(Objects::nonNull).toList();
  }

  /** Receipts among what became known. */
  public List<Receipt> receipts() {
    return notes.stream().map(MatterNote::receipt).filter(Objects::nonNull).toList();
  }

  /** Whether that moment fell since the last look. */
  public boolean isNew(Instant moment) {
    return moment.isAfter(from) && !moment.isAfter(to);
  }
}
