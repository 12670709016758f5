package io.proofstream.lake;

import io.proofstream.control.Catalog;
import io.proofstream.tables.Tables;
import io.proofstream.tables.content.ContentTable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.apache.flink.table.data.RowData;
import org.apache.iceberg.AppendFiles;
import org.apache.iceberg.DataFile;
import org.apache.iceberg.FileFormat;
import org.apache.iceberg.Table;
import org.apache.iceberg.TableProperties;
import org.apache.iceberg.data.IcebergGenerics;
import org.apache.iceberg.data.Record;
import org.apache.iceberg.expressions.Expressions;
import org.apache.iceberg.flink.FlinkSchemaUtil;
import org.apache.iceberg.flink.TableLoader;
import org.apache.iceberg.flink.sink.RowDataTaskWriterFactory;
import org.apache.iceberg.io.CloseableIterable;
import org.apache.iceberg.io.TaskWriter;

/**
 * Puts the content that controls are judged by into its tables when a job is built. No stream
 * brings it, so no checkpoint and no cut has it: a content is appended to a table in one commit,
 * and only where the table has no row of it yet. So a start that failed halfway is finished by the
 * next, and one with content that was there before, an older release's say, adds nothing.
 */
public final class CatalogWriter {
  static final String DIGEST = "proofstream.catalog-digest";

  private static final String COLUMN = "catalog_digest";

  private CatalogWriter() {}

  /**
   * @param now what rows say of when this content was first seen
   */
  public static void write(Catalog catalog, LakeTables tables, Instant now) {
    for (ContentTable<?> content : Tables.CONTENT) {
      try (TableLoader loader = tables.loader(content.spec())) {
        loader.open();
        Table table = loader.loadTable();
        if (!holds(table, catalog.digest())) {
          append(table, catalog.digest(), content.rows(catalog, now));
        }
      } catch (IOException e) {
        throw new UncheckedIOException(
            "Could not write what controls are judged by to table " + content.spec().name(), e);
      }
    }
  }

  private static boolean holds(Table table, String digest) throws IOException {
    try (CloseableIterable<Record> rows =
        IcebergGenerics.read(table)
            .where(Expressions.equal(COLUMN, digest))
            .select(COLUMN)
            .build()) {
      return rows.iterator().hasNext();
    }
  }

  private static void append(Table table, String digest, List<RowData> rows) throws IOException {
    AppendFiles append = table.newAppend().set(DIGEST, digest);
    Arrays.stream(files(table, rows)).forEach(append::appendFile);
    append.commit();
  }

  private static DataFile[] files(Table table, List<RowData> rows) throws IOException {
    RowDataTaskWriterFactory writers =
        new RowDataTaskWriterFactory(
            table,
            FlinkSchemaUtil.convert(table.schema()),
            TableProperties.WRITE_TARGET_FILE_SIZE_BYTES_DEFAULT,
            FileFormat.PARQUET,
            table.properties(),
            List.of(),
            false);
    writers.initialize(0, 0);
    try (TaskWriter<RowData> writer = writers.create()) {
      for (RowData row : rows) {
        writer.write(row);
      }
      return writer.dataFiles();
    }
  }
}
