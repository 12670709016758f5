package io.proofstream.console.inventory;

import io.proofstream.console.Problem;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Properties;

/** A user and a password of a registry; never a flag, since every process list shows flags. */
final class Credentials {
  static final String USER = "PROOFSTREAM_REGISTRY_USER";
  static final String PASSWORD = "PROOFSTREAM_REGISTRY_PASSWORD";

  private final String user;
  private final String password;

  private Credentials(String user, String password) {
    this.user = user;
    this.password = password;
  }

  /**
   * From the file, else those that the environment has; null if there are none.
   *
   * @param file properties {@code user} and {@code password}, or null
   * @param user from the environment, or null; the password likewise
   */
  static Credentials find(Path file, String user, String password) {
    if (file == null) {
      return of(user, password, USER + " and " + PASSWORD);
    }
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      properties.load(reader);
    } catch (IOException | IllegalArgumentException e) {
      throw Problem.failed(
              "cannot read the credentials in " + file,
              e instanceof IOException ? e.toString() : "it is no properties file",
              "write two lines into it: user = NAME and password = WORD")
          .causedBy(e);
    }
    Credentials found =
        of(properties.getProperty("user"), properties.getProperty("password"), file.toString());
    if (found == null) {
      throw Problem.failed(
          "no credentials in " + file,
          "it has neither user nor password",
          "write two lines into it: user = NAME and password = WORD");
    }
    return found;
  }

  private static Credentials of(String user, String password, String where) {
    if (user == null && password == null) {
      return null;
    }
    if (user == null || password == null) {
      throw Problem.usage(
          "half of the credentials are missing",
          where + " give only the " + (user == null ? "password" : "user"),
          "give both, or neither for a registry that is open");
    }
    return new Credentials(user, password);
  }

  /** Value of an Authorization header. */
  String basic() {
    byte[] both = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(both);
  }

  @Override
  public String toString() {
    return "credentials of " + user;
  }
}
