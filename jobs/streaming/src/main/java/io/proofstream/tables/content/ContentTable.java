package io.proofstream.tables.content;

import io.proofstream.control.Catalog;
import io.proofstream.tables.spec.TableSpec;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.apache.flink.table.data.RowData;

/**
 * A table of the content that controls are judged by. Every content that was ever in use stands in
 * it, under its digest.
 *
 * @param items what it holds of one content
 */
public record ContentTable<T>(TableSpec<ContentRow<T>> spec, Function<Catalog, List<T>> items) {

  /** The rows of one content, in its own order. */
  public List<RowData> rows(Catalog catalog, Instant recordedAt) {
    return items.apply(catalog).stream()
        .map(item -> spec.row(new ContentRow<>(catalog.digest(), recordedAt, item)))
        .toList();
  }

  /**
   * @param columns added between the digest, which is the first, and the time, which is the last
   */
  static <T> ContentTable<T> of(
      String name,
      String comment,
      Function<Catalog, List<T>> items,
      Function<TableSpec<ContentRow<T>>, TableSpec<ContentRow<T>>> columns) {
    TableSpec<ContentRow<T>> begun =
        TableSpec.<ContentRow<T>>append(name, comment, "catalog_digest")
            .requiredText(
                "catalog_digest",
                "Content that it is part of; every one that was ever in use is there",
                ContentRow::catalogDigest);
    return new ContentTable<>(
        columns
            .apply(begun)
            .requiredInstant(
                "recorded_at", "When job evidence first had it", ContentRow::recordedAt)
            .ofFewRows(),
        items);
  }

  /** As people write them, in one order. */
  static List<String> words(Collection<? extends Enum<?>> words) {
    return words.stream().map(word -> word.name().toLowerCase(Locale.ROOT)).sorted().toList();
  }
}
