package io.proofstream.tables.item;

import io.proofstream.evidence.Event;

/**
 * What a row of an evidence table is made from: an event, and one thing that it says.
 *
 * @param position of the item within its part of the event
 */
public record ItemRow<T>(Event event, int position, T item) {

  /** Unique among the rows that one message gives to one table. */
  int index() {
    return event.index() * Event.MAX_ITEMS + position;
  }
}
