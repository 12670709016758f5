package io.proofstream.console.collector;

import io.proofstream.console.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The collector of one machine: its key, and a registry that knows it alone. On a real installation
 * {@code collector create} makes the keys, and somebody decides whom the registry names.
 */
public final class LocalCollector {
  public static final String ORG = "default";
  public static final String ID = "local";

  private LocalCollector() {}

  /** Makes the key if there is none yet, and writes the registry that goes with it. */
  public static void register(Path keyFile, Path registry) {
    try {
      boolean isNew = !Files.exists(keyFile);
      String publicKey = KeyFile.publicKey(isNew ? KeyFile.create(keyFile) : KeyFile.read(keyFile));
      if (isNew) {
        Sequence.begin(Sequence.beside(keyFile));
      }
      Files.createDirectories(registry.toAbsolutePath().getParent());
      String known = Files.exists(registry) ? Files.readString(registry) : "{\"collectors\":[]}\n";
      if (!known.contains(publicKey)) {
        Files.writeString(registry, Registry.with(known, Registry.entry(ORG, ID, publicKey)));
      }
    } catch (IOException | IllegalArgumentException e) {
      throw Problem.failed(
              "cannot register this machine's collector",
              e.toString(),
              "mend or remove " + registry)
          .causedBy(e);
    }
  }
}
