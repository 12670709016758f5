package io.proofstream.tables;

import io.proofstream.control.Catalog;
import java.time.Instant;
import java.util.List;
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
}
