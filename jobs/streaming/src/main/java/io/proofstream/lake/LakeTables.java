package io.proofstream.lake;

import io.proofstream.tables.Tables;
import io.proofstream.tables.spec.SchemaCheck;
import io.proofstream.tables.spec.TableSpec;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.iceberg.Snapshot;
import org.apache.iceberg.Table;
import org.apache.iceberg.catalog.Catalog;
import org.apache.iceberg.catalog.Namespace;
import org.apache.iceberg.catalog.TableIdentifier;
import org.apache.iceberg.exceptions.NoSuchTableException;
import org.apache.iceberg.flink.CatalogLoader;
import org.apache.iceberg.flink.TableLoader;

/**
 * The tables as the catalog holds them when a job is built: checked against their declarations, and
 * with the newest checkpoint that each of them has committed.
 */
public final class LakeTables {
  private static final String COMMITTED = "flink.max-committed-checkpoint-id";

  private final CatalogLoader loader;
  private final Map<String, Long> committed;

  private LakeTables(CatalogLoader loader, Map<String, Long> committed) {
    this.loader = loader;
    this.committed = committed;
  }

  /**
   * @param specs the tables that the job writes; it asks for no other
   */
  public static LakeTables load(CatalogSettings settings, List<TableSpec<?>> specs) {
    return load(settings.loader(), specs);
  }

  public static LakeTables load(CatalogLoader loader, List<TableSpec<?>> specs) {
    Catalog catalog = loader.loadCatalog();
    try {
      List<String> problems = new ArrayList<>();
      Map<String, Long> committed = new HashMap<>();
      for (TableSpec<?> spec : specs) {
        Table table = find(catalog, spec, problems);
        if (table != null) {
          problems.addAll(SchemaCheck.differences(spec, table));
          committed.put(spec.name(), committedCheckpoint(table));
        }
      }
      if (!problems.isEmpty()) {
        throw new IllegalStateException(
            "The tables are not what this job writes; create or migrate them from sql/tables:\n  "
                + String.join("\n  ", problems));
      }
      return new LakeTables(loader, committed);
    } finally {
      close(catalog);
    }
  }

  public TableLoader loader(TableSpec<?> spec) {
    return TableLoader.fromCatalog(loader, identifier(spec));
  }

  /**
   * Newest checkpoint committed by a job to any of the tables, or -1. Each router asks for its own,
   * so that a room can be added to a job whose other tables are long in use.
   */
  long committedCheckpoint(List<TableSpec<?>> tables) {
    return tables.stream().mapToLong(spec -> committed.get(spec.name())).max().orElse(-1);
  }

  private static Table find(Catalog catalog, TableSpec<?> spec, List<String> problems) {
    try {
      return catalog.loadTable(identifier(spec));
    } catch (NoSuchTableException e) {
      problems.add(spec.name() + " does not exist");
      return null;
    }
  }

  private static TableIdentifier identifier(TableSpec<?> spec) {
    return TableIdentifier.of(Namespace.of(Tables.NAMESPACE), spec.name());
  }

  private static long committedCheckpoint(Table table) {
    Snapshot snapshot = table.currentSnapshot();
    while (snapshot != null) {
      Map<String, String> summary = snapshot.summary();
      if (summary.containsKey(COMMITTED)) {
        return Long.parseLong(summary.get(COMMITTED));
      }
      Long parent = snapshot.parentId();
      snapshot = parent == null ? null : table.snapshot(parent);
    }
    return -1;
  }

  private static void close(Catalog catalog) {
    if (catalog instanceof Closeable closeable) {
      try {
        closeable.close();
      } catch (IOException e) {
        throw new UncheckedIOException("Could not close the catalog", e);
      }
    }
  }
}
