package io.proofstream.console.trino;

import io.proofstream.console.Endpoints;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import picocli.CommandLine.Option;

/** Which Trino, as whom, and where in it. */
public final class TrinoOptions {
  @Option(names = "--catalog", description = "Default: evidence, unless the address says.")
  private String catalog;

  @Option(names = "--schema", description = "Default: proofstream, unless the address says.")
  private String schema;

  @Option(names = "--user", description = "Who asks (default: the name you logged in with).")
  private String user;

  @Option(names = "--trino", paramLabel = "ADDRESS", description = "HOST:PORT or jdbc:trino://...")
  private String trino;

  public Trino server(Endpoints endpoints) {
    return new Trino(endpoints.trino(trino));
  }

  public Connection connect(Trino server, Endpoints endpoints, Duration timeout)
      throws SQLException {
    Connection connection = server.connect(user, endpoints.trinoPassword(), timeout);
    if (catalog != null || connection.getCatalog() == null) {
      connection.setCatalog(catalog == null ? "evidence" : catalog);
    }
    if (schema != null || connection.getSchema() == null) {
      connection.setSchema(schema == null ? "proofstream" : schema);
    }
    return connection;
  }
}
