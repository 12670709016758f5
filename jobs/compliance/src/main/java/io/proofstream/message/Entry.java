package io.proofstream.message;

import io.proofstream.evidence.Event;
import io.proofstream.evidence.Origin;
import java.util.ArrayList;
import java.util.List;

/**
 * One line of what came of a message. A message with several events travels as several entries, so
 * that no record between operators grows without bound; the first carries the receipt to the books.
 *
 * @param position which entry of its message this is, from 0
 * @param event null where there is none
 * @param rejected null unless the receipt says REJECTED
 * @param content what is kept of the message; an entry of its own, which waits for nothing and has
 *     nothing else
 * @param proof of who sent the message, with its first entry, until that is judged; or null
 */
public record Entry(
    Receipt receipt, int position, Event event, Rejected rejected, Content content, Proof proof) {

  public Entry(Receipt receipt, int position, Event event, Rejected rejected, Content content) {
    this(receipt, position, event, rejected, content, null);
  }

  public static Entry of(Content content) {
    return new Entry(null, 0, null, null, content);
  }

  /** The entries of a reading, in order; at least one. */
  public static List<Entry> of(Reading reading) {
    Receipt receipt = receipt(reading);
    if (reading.events().isEmpty()) {
      return List.of(new Entry(receipt, 0, null, reading.rejected(), null, reading.proof()));
    }
    List<Entry> entries = new ArrayList<>(reading.events().size());
    for (Event event : reading.events()) {
      Proof proof = entries.isEmpty() ? reading.proof() : null;
      entries.add(new Entry(receipt, entries.size(), event, null, null, proof));
    }
    return entries;
  }

  /** The same with that event, its message from a collector that proved who it is. */
  public Entry proven(String messageId, Event provenEvent) {
    return new Entry(receipt.proven(messageId), position, provenEvent, rejected, content);
  }

  /** The same, by nobody known. */
  public Entry unproven() {
    return proof == null ? this : new Entry(receipt, position, event, rejected, content);
  }

  public Entry with(Event other) {
    return other == event ? this : new Entry(receipt, position, other, rejected, content, proof);
  }

  /** What is left of its message once that is refused. */
  public Entry refused(Rejected why) {
    return new Entry(receipt.refused(why.reason()), 0, null, why, null);
  }

  /**
   * The same entry once it is decided whether its message is new; {@code first} is where it was
   * first seen.
   */
  public Entry admittedAs(Origin first) {
    boolean isFirst = receipt.origin().equals(first);
    if (isFirst) {
      return this;
    }
    return new Entry(receipt.as(Outcome.DUPLICATE, first), position, null, null, null);
  }

  /** The event, if its message was accepted; else null. */
  public Event acceptedEvent() {
    boolean accepted = receipt != null && receipt.outcome() == Outcome.ACCEPTED;
    return accepted ? event : null;
  }

  private static Receipt receipt(Reading reading) {
    Rejected rejected = reading.rejected();
    Outcome outcome = outcome(reading);
    return new Receipt(
        reading.messageId(),
        reading.origin(),
        reading.recordedAt(),
        reading.org(),
        reading.collectorId(),
        reading.sequence(),
        reading.trust(),
        reading.source(),
        outcome,
        rejected == null ? null : rejected.reason(),
        null,
        rejected == null ? rows(reading.events()) : 1,
        reading.rawDigest(),
        reading.rawBytes());
  }

  private static Outcome outcome(Reading reading) {
    if (reading.rejected() != null) {
      return Outcome.REJECTED;
    }
    return reading.events().isEmpty() ? Outcome.IGNORED : Outcome.ACCEPTED;
  }

  /** An event gives one row of evidence, its first part one of its body, and one per item. */
  private static int rows(List<Event> events) {
    int rows = 0;
    for (Event event : events) {
      rows += 1 + (event.part() == 0 && event.hasBody() ? 1 : 0) + event.items();
    }
    return rows;
  }
}
