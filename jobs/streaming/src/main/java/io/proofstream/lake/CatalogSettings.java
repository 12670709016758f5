package io.proofstream.lake;

import java.util.HashMap;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.iceberg.CatalogProperties;
import org.apache.iceberg.flink.CatalogLoader;

/**
 * Where the tables are. The same jar writes to a JDBC catalog and a folder, or to a REST catalog
 * and S3: only these differ.
 *
 * @param type {@code --catalog-type}: jdbc or rest
 * @param uri {@code --catalog-uri}: {@code jdbc:postgresql://...} or {@code http://...}
 * @param user {@code --catalog-user}: for jdbc
 * @param password from {@code --catalog-password-file}: for jdbc
 * @param warehouse {@code --warehouse}: {@code file:///...} or {@code s3://...}
 * @param properties {@code --catalog-property.KEY}: any further property of Iceberg's catalog or
 *     file IO ({@code s3.endpoint}); S3 keys come from the AWS SDK's environment
 */
public record CatalogSettings(
    Type type,
    String uri,
    String user,
    String password,
    String warehouse,
    Map<String, String> properties) {

  /** Which kind of catalog. */
  public enum Type {
    JDBC,
    REST
  }

  /** Name of the catalog: rows of the JDBC catalog are found by it, so it never changes. */
  private static final String NAME = "evidence";

  CatalogLoader loader() {
    Map<String, String> all = new HashMap<>(properties);
    all.put(CatalogProperties.URI, uri);
    all.put(CatalogProperties.WAREHOUSE_LOCATION, warehouse);
    // About as many connections as tables times writers would open otherwise.
    all.putIfAbsent(CatalogProperties.CLIENT_POOL_SIZE, "1");
    return switch (type) {
      case JDBC -> {
        all.put("jdbc.user", user);
        all.put("jdbc.password", password);
        // A database that restarted: the statement is worth repeating on a new connection.
        all.putIfAbsent("retryable_status_codes", "08000,08001,08003,08006,57P01,57P02,57P03");
        // V0 knows no views.
        all.put("jdbc.schema-version", "V1");
        yield CatalogLoader.custom(NAME, all, hadoop(), "org.apache.iceberg.jdbc.JdbcCatalog");
      }
      case REST -> CatalogLoader.rest(NAME, hadoop(), all);
    };
  }

  /** Without Hadoop's defaults, thousands of texts of which every task would keep a copy. */
  private static Configuration hadoop() {
    Configuration hadoop = new Configuration(false);
    LocalFiles.use(hadoop);
    return hadoop;
  }

  @Override
  public String toString() {
    return type + " " + uri + ", warehouse " + warehouse;
  }
}
