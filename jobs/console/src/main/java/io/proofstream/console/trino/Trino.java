package io.proofstream.console.trino;

import io.proofstream.console.Problem;
import io.trino.jdbc.TrinoConnection;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URLConnection;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Trino behind one JDBC address: how to connect, and what its failures mean. */
public final class Trino {
  private static final int SERVER_STARTING_UP = 65_548;
  private static final Pattern FAILED =
      Pattern.compile(
          "Query failed \\(#(?<query>[^)]*)\\): (line (?<line>\\d+):(?<column>\\d+): )?");

  private final String address;
  private final String place;

  public Trino(String address) {
    this.address = address;
    this.place = place(address);
  }

  /** Connects for one user; the session's zone is UTC, so that answers are alike everywhere. */
  public Connection connect(String user, String password, Duration timeout) {
    Properties properties = new Properties();
    if (user != null || !address.contains("user=")) {
      properties.setProperty("user", user == null ? System.getProperty("user.name") : user);
    }
    if (password != null) {
      properties.setProperty("password", password);
    }
    if (!address.contains("source=")) {
      properties.setProperty("source", "proofstream");
    }
    Connection connection;
    try {
      connection = DriverManager.getConnection(address, properties);
      connection.unwrap(TrinoConnection.class).setTimeZoneId("UTC");
    } catch (SQLException e) {
      throw Problem.usage(
              "cannot use the Trino address of " + place,
              e.getMessage(),
              "write it like 127.0.0.1:8080 or jdbc:trino://host:8080/catalog/schema?SSL=true")
          .causedBy(e);
    }
    knock(timeout);
    return connection;
  }

  /**
   * What a failure means for the person who asked.
   *
   * @param where the file asked from, or null
   * @param firstLine line of that file in which the statement begins
   */
  public Problem explain(SQLException e, String where, int firstLine) {
    String message = String.valueOf(e.getMessage());
    if (e.getErrorCode() == SERVER_STARTING_UP) {
      return Problem.unreachable(
              "Trino at " + place + " is still starting", "it says so itself", "ask again shortly")
          .causedBy(e);
    }
    Matcher failed = FAILED.matcher(message);
    if (failed.lookingAt()) {
      return Problem.failed(
              position(failed, where, firstLine) + message.substring(failed.end()),
              "Trino could not answer; it calls this query " + failed.group("query"),
              "SHOW TABLES and DESCRIBE name say what can be asked")
          .causedBy(e);
    }
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof IOException || cause instanceof UncheckedIOException) {
        return silent(cause instanceof UncheckedIOException ? cause.getCause() : cause);
      }
    }
    if (message.contains("returned an invalid response")) {
      return Problem.unreachable(
              "what answers at " + place + " is not Trino",
              "it does not know Trino's protocol",
              "./proofstream env prints where Trino is")
          .causedBy(e);
    }
    return Problem.failed(message, "said by the client or server at " + place, "see --help")
        .causedBy(e);
  }

  private static String position(Matcher failed, String where, int firstLine) {
    if (failed.group("line") == null) {
      return where == null ? "" : where + ":" + firstLine + ": ";
    }
    int line = Integer.parseInt(failed.group("line")) + firstLine - 1;
    return (where == null ? "line " : where + ":") + line + ":" + failed.group("column") + ": ";
  }

  /** JDBC would wait two minutes for a server that does not answer; a person should not. */
  private void knock(Duration timeout) {
    URI uri = URI.create(address.substring("jdbc:".length()));
    if (address.contains("roxy=") || uri.getHost() == null) {
      return;
    }
    int millis = (int) timeout.toMillis();
    try {
      if (address.contains("SSL=true")) {
        connectTo(uri.getHost(), uri.getPort() < 0 ? 443 : uri.getPort(), millis);
      } else {
        requestFrom(uri.getHost(), uri.getPort() < 0 ? 80 : uri.getPort(), millis);
      }
    } catch (IOException e) {
      throw silent(e);
    }
  }

  /** Which certificates to trust is for JDBC to know, so with TLS only the port is tried. */
  private static void connectTo(String host, int port, int millis) throws IOException {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(host, port), millis);
    }
  }

  /** Any answer will do: what it means, JDBC will find out. */
  private static void requestFrom(String host, int port, int millis) throws IOException {
    URLConnection connection =
        URI.create("http://" + host + ":" + port + "/v1/info").toURL().openConnection();
    connection.setConnectTimeout(millis);
    connection.setReadTimeout(millis);
    if (connection instanceof HttpURLConnection http) {
      http.getResponseCode();
      http.disconnect();
    }
  }

  private Problem silent(Throwable cause) {
    return Problem.unreachable(
            "Trino does not answer at " + place,
            cause.getClass().getSimpleName() + ": " + cause.getMessage(),
            "./proofstream status shows what runs, ./proofstream up starts what does not")
        .causedBy(cause);
  }

  /** Host and port alone: the rest of an address may hold a password. */
  private static String place(String address) {
    return address.replaceFirst("^jdbc:trino:/*", "").replaceFirst("[/?].*$", "");
  }
}
