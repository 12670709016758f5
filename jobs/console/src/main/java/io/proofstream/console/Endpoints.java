package io.proofstream.console;

import io.proofstream.console.collector.Sequence;
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
  public static final String COLLECTOR_ID = "collector.id";
  public static final String COLLECTOR_KEY = "collector.key";
  public static final String CLAIMS_LOCATION = "claims.location";

  public static final String OWN_FRAMEWORKS = "own.frameworks";

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

  public static Endpoints of(Map<String, String> environment, Path root) {
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

  /** As {@link #kafka}, or null where nothing says. */
  public String kafkaIfKnown(String flag) {
    return optional(flag, "PROOFSTREAM_KAFKA", KAFKA_BOOTSTRAP);
  }

  /** JDBC address; {@code host:port} is enough. */
  public String trino(String flag) {
    String found = find("Trino", flag, "--trino", "PROOFSTREAM_TRINO", TRINO_JDBC);
    return found.startsWith("jdbc:") ? found : "jdbc:trino://" + found;
  }

  /** File with further Kafka client settings (TLS, SASL), or null. */
  public String kafkaConfig(String flag) {
    return flag != null ? flag : environment.get("PROOFSTREAM_KAFKA_CONFIG");
  }

  /**
   * Name of the collector that sends, or null.
   *
   * @param kafka where to; what {@code up} wrote down about itself counts for its own Kafka alone
   */
  public String collector(String flag, String kafka) {
    return optional(flag, "PROOFSTREAM_COLLECTOR", isOurs(kafka) ? COLLECTOR_ID : null);
  }

  /** File with the key of that collector, or null; the sandbox's key is of its own collector. */
  public String collectorKey(String flag, String collector, String kafka) {
    boolean ours = isOurs(kafka) && collector != null && collector.equals(written(COLLECTOR_ID));
    return optional(flag, "PROOFSTREAM_COLLECTOR_KEY", ours ? COLLECTOR_KEY : null);
  }

  /** Where the numbers of the collector with that key are kept: beside it, unless told. */
  public Path sequence(Path key) {
    String folder = optional(null, "PROOFSTREAM_COLLECTOR_STATE", null);
    Path beside = Sequence.beside(key);
    return folder == null ? beside : Path.of(folder).resolve(beside.getFileName());
  }

  /** Where content goes that is too large for a message to that Kafka, or null. */
  public String claims(String flag, String kafka) {
    return optional(flag, "PROOFSTREAM_CLAIMS", isOurs(kafka) ? CLAIMS_LOCATION : null);
  }

  /** File with settings of that storage, or null. */
  public String claimsConfig(String flag) {
    return optional(flag, "PROOFSTREAM_CLAIMS_CONFIG", null);
  }

  /** Folder of the own frameworks that the job at that Kafka was started with, or null. */
  public String ownFrameworks(String flag, String kafka) {
    return optional(flag, "PROOFSTREAM_OWN_FRAMEWORKS", isOurs(kafka) ? OWN_FRAMEWORKS : null);
  }

  /** Password for Trino, or null; never a flag, since the process list shows flags to everyone. */
  public String trinoPassword() {
    return environment.get("PROOFSTREAM_TRINO_PASSWORD");
  }

  /** User and password of a registry that is listed, each or null; never flags either. */
  public String registryUser() {
    return environment.get("PROOFSTREAM_REGISTRY_USER");
  }

  public String registryPassword() {
    return environment.get("PROOFSTREAM_REGISTRY_PASSWORD");
  }

  boolean isDebugging() {
    return "1".equals(environment.get("PROOFSTREAM_DEBUG"));
  }

  private String find(String what, String flag, String option, String variable, String key) {
    String found = optional(flag, variable, key);
    if (found == null) {
      throw Problem.unreachable(
          "nothing says where " + what + " is",
          "no "
              + option
              + ", no "
              + variable
              + ", and no "
              + key
              + " in "
              + stateFolder().resolve(FILE),
          "./proofstream up starts everything here and writes that file");
    }
    return found;
  }

  private boolean isOurs(String kafka) {
    return kafka == null || kafka.equals(written(KAFKA_BOOTSTRAP));
  }

  private String optional(String flag, String variable, String key) {
    if (flag != null) {
      return flag;
    }
    String fromEnvironment = environment.get(variable);
    if (fromEnvironment != null && !fromEnvironment.isBlank()) {
      return fromEnvironment.strip();
    }
    return key == null ? null : written(key);
  }

  private String written(String key) {
    Path file = stateFolder().resolve(FILE);
    String written = Files.exists(file) ? read(file).getProperty(key) : null;
    return written == null || written.isBlank() ? null : written.strip();
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
