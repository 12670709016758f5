package io.proofstream.console.envelope;

import io.proofstream.claim.ClaimStore;
import io.proofstream.console.Endpoints;
import io.proofstream.console.Problem;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import picocli.CommandLine.Option;

/** Where content goes that is too large for a message. */
public final class ClaimOptions {
  @Option(
      names = "--claims",
      paramLabel = "URI",
      description =
          "Folder or s3://bucket/path for what is too large for a message; the job must know the"
              + " same place (or PROOFSTREAM_CLAIMS).")
  private String location;

  @Option(
      names = "--claims-config",
      paramLabel = "FILE",
      description =
          "Properties file of that storage: s3.endpoint, s3.access-key-id, client.region... (or"
              + " PROOFSTREAM_CLAIMS_CONFIG).")
  private String config;

  /**
   * Null if nothing says where. Touches nothing yet.
   *
   * @param kafka where the messages go
   */
  public ClaimStore open(Endpoints endpoints, String kafka) {
    String place = endpoints.claims(location, kafka);
    if (place == null) {
      return null;
    }
    String file = endpoints.claimsConfig(config);
    try {
      return ClaimStore.at(place, file == null ? Map.of() : read(Path.of(file)));
    } catch (IllegalArgumentException e) {
      throw Problem.usage(
              "--claims '" + place + "' is no place for large content",
              e.getMessage(),
              "write a folder, or s3://bucket/path with its settings in --claims-config")
          .causedBy(e);
    }
  }

  private static Map<String, String> read(Path file) {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      properties.load(reader);
    } catch (IOException | IllegalArgumentException e) {
      throw Problem.failed(
              "cannot read the storage's settings in " + file,
              e.toString(),
              "--claims-config names a properties file; nothing was sent")
          .causedBy(e);
    }
    Map<String, String> settings = new TreeMap<>();
    properties.forEach((key, value) -> settings.put(key.toString(), value.toString()));
    return settings;
  }
}
