package io.proofstream.sandbox.component.trino;

import io.proofstream.sandbox.state.SandboxException;
import io.proofstream.sandbox.state.StateFolder;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;

/**
 * Trino's plugin folder: links to the Iceberg plugin's jars, and the service entry that they lack.
 */
final class TrinoPlugin {
  private static final String ENTRY = "META-INF/services/io.trino.spi.Plugin";
  private static final String PLUGIN = "io.trino.plugin.iceberg.IcebergPlugin";

  private TrinoPlugin() {}

  /** Made anew at each start, since jars of another version may have come. */
  static void install(Path folder, List<Path> jars) {
    StateFolder.deleteTree(folder);
    try {
      Files.createDirectories(folder);
      int number = 0;
      for (Path jar : jars) {
        // Numbered: two artifacts may have the same file name.
        Files.createSymbolicLink(
            folder.resolve("%03d-%s".formatted(number++, jar.getFileName())), jar);
      }
      try (OutputStream file = Files.newOutputStream(folder.resolve("plugin-service.jar"));
          JarOutputStream jar = new JarOutputStream(file)) {
        jar.putNextEntry(new JarEntry(ENTRY));
        jar.write(PLUGIN.getBytes(StandardCharsets.UTF_8));
        jar.closeEntry();
      }
    } catch (IOException e) {
      throw new SandboxException("cannot make Trino's plugin folder " + folder + ": " + e, e);
    }
  }
}
