package io.proofstream.sandbox.component.postgres;

import io.proofstream.sandbox.component.Site;
import io.proofstream.sandbox.state.Ports.Port;
import io.proofstream.sandbox.state.SandboxException;
import io.proofstream.sandbox.state.Secrets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;

/** The database {@code evidence}: Iceberg's catalog tables and the role that may change them. */
public final class CatalogDatabase {
  public static final String NAME = "evidence";
  public static final String USER = "evidence";

  /**
   * SQL states after which a connection is worth nothing, and the statement is worth repeating on a
   * new one: without them, Iceberg's pool hands out dead connections after a restart.
   */
  public static final String LOST_CONNECTION = "08000,08001,08003,08006,57P01,57P02,57P03";

  static final String ADMINISTRATOR = "postgres";
  static final String ADMINISTRATOR_SECRET = "postgres-administrator";
  private static final String USER_SECRET = "postgres-evidence";

  /** As Iceberg's JdbcCatalog makes them in schema version V1; Trino expects to find them. */
  private static final String[] TABLES = {
    """
    CREATE TABLE IF NOT EXISTS iceberg_tables (
      catalog_name VARCHAR(255) NOT NULL,
      table_namespace VARCHAR(255) NOT NULL,
      table_name VARCHAR(255) NOT NULL,
      metadata_location VARCHAR(1000),
      previous_metadata_location VARCHAR(1000),
      iceberg_type VARCHAR(5),
      PRIMARY KEY (catalog_name, table_namespace, table_name))
    """,
    """
    CREATE TABLE IF NOT EXISTS iceberg_namespace_properties (
      catalog_name VARCHAR(255) NOT NULL,
      namespace VARCHAR(255) NOT NULL,
      property_key VARCHAR(255),
      property_value VARCHAR(1000),
      PRIMARY KEY (catalog_name, namespace, property_key))
    """
  };

  private CatalogDatabase() {}

  public static String url(Site site) {
    return "jdbc:postgresql://" + site.address(Port.POSTGRES) + "/" + NAME;
  }

  public static Path passwordFile(Site site) {
    return Secrets.file(site.state(), USER_SECRET);
  }

  public static String password(Site site) {
    return Secrets.value(site.state(), USER_SECRET);
  }

  /** Creates role, database and tables where they are missing. */
  public static void ensure(Site site) {
    try {
      try (Connection connection = administrator(site);
          Statement statement = connection.createStatement()) {
        if (isMissing(statement, "SELECT 1 FROM pg_roles WHERE rolname = '" + USER + "'")) {
          // The secret is hexadecimal: nothing in it needs quoting.
          statement.execute("CREATE ROLE " + USER + " LOGIN PASSWORD '" + password(site) + "'");
        }
        if (isMissing(statement, "SELECT 1 FROM pg_database WHERE datname = '" + NAME + "'")) {
          statement.execute("CREATE DATABASE " + NAME + " OWNER " + USER);
        }
      }
      try (Connection connection = connect(url(site), USER, password(site));
          Statement statement = connection.createStatement()) {
        for (String table : TABLES) {
          statement.execute(table);
        }
      }
    } catch (SQLException e) {
      throw new SandboxException("cannot prepare the catalog's database: " + e.getMessage(), e);
    }
  }

  static Connection administrator(Site site) throws SQLException {
    return connect(
        "jdbc:postgresql://" + site.address(Port.POSTGRES) + "/postgres",
        ADMINISTRATOR,
        Secrets.value(site.state(), ADMINISTRATOR_SECRET));
  }

  private static Connection connect(String url, String user, String password) throws SQLException {
    Properties properties = new Properties();
    properties.setProperty("user", user);
    properties.setProperty("password", password);
    properties.setProperty("connectTimeout", "2");
    properties.setProperty("loginTimeout", "5");
    properties.setProperty("socketTimeout", "20");
    properties.setProperty("sslmode", "disable");
    return DriverManager.getConnection(url, properties);
  }

  private static boolean isMissing(Statement statement, String query) throws SQLException {
    try (ResultSet result = statement.executeQuery(query)) {
      return !result.next();
    }
  }
}
