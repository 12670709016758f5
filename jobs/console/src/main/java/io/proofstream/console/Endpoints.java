package io.proofstream.console;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;

/** Where Kafka and Trino are: a flag, else the environment, else what {@code up} wrote down. */
public final class Endpoints {
  /** File in the state folder that {@code up} writes and every command reads. */
  public static final String FILE = "endpoints.properties";

  public static final String KAFKA_BOOTSTRAP = "kafka.bootstrap";
  public static final String TRINO_JDBC = "trino.jdbc";

  private final Map<String, String> environment;
  private final Path root;

  private Endpoints(Map<String, String> environment, Path root) {
    this.environment = environment;
    this.root = root;
  }

  /** Of this process: its environment, and the project root that the launcher passes. */
  public static Endpoints ofProcess() {
    return of(System.getenv(), Path.of(System.getProperty("proofstream.root", "")));
  }

  static Endpoints of(Map<String, String> environment, Path root) {
    return new Endpoints(environment, root);
  }

  /** Where the sandbox keeps its state. */
  public Path stateFolder() {
    String home = environment.get("PROOFSTREAM_HOME");
    return home == null || home.isBlank() ? root.resolve(".proofstream") : Path.of(home);
  }

  /** Bootstrap servers, {@code host:port,...}. */
  public String kafka(String flag) {
    return find("Kafka", flag, "--bootstrap", "PROOFSTREAM_KAFKA", KAFKA_BOOTSTRAP);
  }

  /** JDBC address; {@code host:port} is enough. */
  public String trino(String flag) {
    String found = find("Trino", flag, "--trino", "PROOFSTREAM_TRINO", TRINO_JDBC);
    return found.startsWith("jdbc:") ? found : "jdbc:trino://" + found;
  }

  /** File with further Kafka client settings (TLS, SASL), or null. */
  String kafkaConfig(String flag) {
    return flag != null ? flag : environment.get("PROOFSTREAM_KAFKA_CONFIG");
  }

  /** Password for Trino, or null; never a flag, since the process list shows flags to everyone. */
  String trinoPassword() {
    return environment.get("PROOFSTREAM_TRINO_PASSWORD");
  }

  boolean isDebugging() {
    return "1".equals(environment.get("PROOFSTREAM_DEBUG"));
  }

  private String find(String what, String flag, String option, String variable, String key) {
    if (flag != null) {
      return flag;
    }
    String fromEnvironment = environment.get(variable);
    if (fromEnvironment != null && !fromEnvironment.isBlank()) {
      return fromEnvironment.strip();
    }
    Path file = stateFolder().resolve(FILE);
    String written = Files.exists(file) ? read(file).getProperty(key) : null;
    if (written == null || written.isBlank()) {
      throw Problem.unreachable(
          "nothing says where " + what + " is",
          "no " + option + ", no " + variable + ", and no " + key + " in " + file,
          "./proofstream up starts everything here and writes that file");
    }
    return written.strip();
  }

  private static Properties read(Path file) {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      properties.load(reader);
    } catch (IOException | IllegalArgumentException e) {
      throw Problem.failed(
              "cannot read " + file,
              String.valueOf(e.getMessage()),
              "./proofstream up writes it anew; or say where things are with the command's flags")
          .causedBy(e);
    }
    return properties;
  }
}
