package io.proofstream.system;

import io.proofstream.sandbox.state.StateFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The two collectors that the registry of the house knows, each of an organisation of its own. */
public enum Registered {
  ACME,
  UMBRELLA;

  public static final String COLLECTOR = "ci";

  public String org() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }

  /** The private key that it signs with. */
  public Path key() {
    return key(RunningHouse.sandbox().state());
  }

  private Path key(StateFolder state) {
    return state.resolve("secrets", org() + ".pem");
  }

  /** Makes their keys as a person would, and adds what that prints to the registry. */
  static void all(StateFolder state) throws IOException {
    List<String> entries = new ArrayList<>();
    for (Registered each : values()) {
      String key = each.key(state).toString();
      entries.add(
          Console.run("collector", "create", COLLECTOR, "--org", each.org(), "--key", key)
              .output()
              .strip());
    }
    String registry = Files.readString(state.collectors());
    String known = registry.substring(registry.indexOf('[') + 1, registry.lastIndexOf(']'));
    Files.writeString(
        state.collectors(),
        Stream.concat(Stream.of(known), entries.stream())
            .collect(java.util.stream.Collectors.joining(",", "{\"collectors\":[", "]}\n")));
  }
}
