package io.proofstream.sandbox.component.trino;

import io.proofstream.sandbox.component.Site;
import io.proofstream.sandbox.state.Ports.Port;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;

/** Connections to Trino, as the sandbox itself. */
public final class TrinoClient {
  public static final String SCHEMA = "proofstream";

  private final Site site;

  public TrinoClient(Site site) {
    this.site = site;
  }

  /** What people connect with; any user name is accepted. */
  public static String url(Site site) {
    return "jdbc:trino://" + site.address(Port.TRINO) + "/evidence/" + SCHEMA;
  }

  public Connection connect(Duration patience) throws SQLException {
    Properties properties = new Properties();
    properties.setProperty("user", "sandbox");
    properties.setProperty("source", "proofstream-sandbox");
    properties.setProperty("timeout", patience.toSeconds() + "s");
    return DriverManager.getConnection(url(site), properties);
  }

  /** {@code file:///...}, which is how the catalog writes a folder down. */
  public static String uri(Path folder) {
    String uri = folder.toUri().toString();
    return uri.endsWith("/") ? uri.substring(0, uri.length() - 1) : uri;
  }
}
