package io.proofstream.tables.item;

import io.proofstream.evidence.Event;
import io.proofstream.tables.spec.TableSpec;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A table with one row for each thing of one sort that an event says.
 *
 * @param items what of an event belongs here
 */
public record ItemTable<T>(TableSpec<ItemRow<T>> spec, Function<Event, List<T>> items) {

  /** A table of the bodies of a kind: one row for each event, however many parts it has. */
  static <T> ItemTable<T> ofBodies(
      String name, String comment, Class<T> type, Function<Event, T> body) {
    return new ItemTable<>(
        aboutSubject(name, comment, type),
        event -> {
          T only = event.part() == 0 ? body.apply(event) : null;
          return only == null ? List.of() : List.of(only);
        });
  }

  /** A table of what events list. */
  static <T> ItemTable<T> ofItems(
      String name, String comment, Class<T> type, Function<Event, List<T>> items) {
    return new ItemTable<>(aboutSubject(name, comment, type), items);
  }

  static <T> ItemTable<T> ofItems(
      String name,
      String comment,
      Class<T> type,
      Function<Event, List<T>> items,
      Predicate<T> which) {
    return new ItemTable<>(
        aboutSubject(name, comment, type),
        event -> items.apply(event).stream().filter(which).toList());
  }

  /** As {@link #ofItems}, of items that name their own assets and images. */
  static <T> ItemTable<T> ofPlacedItems(
      String name, String comment, Class<T> type, Function<Event, List<T>> items) {
    return new ItemTable<>(
        Envelope.ofItem(
            Envelope.sender(TableSpec.<ItemRow<T>>append(name, comment, "org"))
                .components(type, ItemRow::item)),
        items);
  }

  ItemTable<T> ofFewRows() {
    return new ItemTable<>(spec.ofFewRows(), items);
  }

  private static <T> TableSpec<ItemRow<T>> aboutSubject(
      String name, String comment, Class<T> type) {
    return Envelope.ofItem(
        Envelope.subject(Envelope.sender(TableSpec.<ItemRow<T>>append(name, comment, "org")))
            .components(type, ItemRow::item));
  }
}
