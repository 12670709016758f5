package io.proofstream;

import io.proofstream.lake.LakeTables;
import io.proofstream.tables.Tables;
import io.proofstream.tables.spec.TableSpec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.iceberg.CatalogProperties;
import org.apache.iceberg.Schema;
import org.apache.iceberg.Table;
import org.apache.iceberg.TableProperties;
import org.apache.iceberg.catalog.Catalog;
import org.apache.iceberg.catalog.Namespace;
import org.apache.iceberg.catalog.TableIdentifier;
import org.apache.iceberg.data.IcebergGenerics;
import org.apache.iceberg.data.Record;
import org.apache.iceberg.flink.CatalogLoader;
import org.apache.iceberg.io.CloseableIterable;

/** All tables in a folder, without a catalog server. */
public final class TestLake {
  private final CatalogLoader loader;
  private final Catalog catalog;

  public TestLake(Path folder) {
    loader =
        CatalogLoader.hadoop(
            "test",
            new Configuration(),
            Map.of(CatalogProperties.WAREHOUSE_LOCATION, folder.toUri().toString()));
    catalog = loader.loadCatalog();
    for (TableSpec<?> spec : Tables.ALL) {
      Schema schema = spec.schema();
      catalog.createTable(
          identifier(spec),
          schema,
          spec.partitions(schema),
          Map.of(TableProperties.FORMAT_VERSION, "2"));
    }
  }

  public LakeTables tables() {
    return LakeTables.load(loader, Tables.ALL);
  }

  public Table table(TableSpec<?> spec) {
    return catalog.loadTable(identifier(spec));
  }

  public List<Record> rows(TableSpec<?> spec) {
    List<Record> rows = new ArrayList<>();
    try (CloseableIterable<Record> found = IcebergGenerics.read(table(spec)).build()) {
      found.forEach(rows::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return rows;
  }

  private static TableIdentifier identifier(TableSpec<?> spec) {
    return TableIdentifier.of(Namespace.of(Tables.NAMESPACE), spec.name());
  }
}
