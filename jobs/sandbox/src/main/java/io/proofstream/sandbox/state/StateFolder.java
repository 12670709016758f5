package io.proofstream.sandbox.state;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;

/** The one folder that holds all state of a sandbox, known by a marker file. */
public record StateFolder(Path path) {
  private static final String MARKER = "sandbox.marker";
  private static final String MARKER_TEXT =
      "State of a Proofstream sandbox; see ./proofstream down --purge\n";

  public StateFolder {
    path = path.toAbsolutePath().normalize();
  }

  public Path resolve(String first, String... more) {
    Path resolved = path.resolve(first);
    for (String part : more) {
      resolved = resolved.resolve(part);
    }
    return resolved;
  }

  /** Of job evidence. */
  public Path checkpoints() {
    return path.resolve("checkpoints");
  }

  /** Of job audit. */
  public Path auditCheckpoints() {
    return path.resolve("checkpoints-audit");
  }

  public Path warehouse() {
    return path.resolve("warehouse");
  }

  /** Content too large for a message. */
  public Path claims() {
    return path.resolve("claims");
  }

  /** Who may send evidence that counts. */
  public Path collectors() {
    return path.resolve("collectors.json");
  }

  /** Own frameworks that the job is started with. */
  public Path ownFrameworks() {
    return path.resolve("own-frameworks");
  }

  /** The private key of this machine's own collector. */
  public Path collectorKey() {
    return path.resolve("secrets").resolve("collector.pem");
  }

  public Path log(String name) {
    return resolve("logs", name + ".log");
  }

  public boolean isOurs() {
    try {
      return Files.isRegularFile(path.resolve(MARKER))
          && Files.readString(path.resolve(MARKER)).equals(MARKER_TEXT);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Creates the folder if it is missing; refuses one that holds somebody else's files. */
  public void create() {
    try {
      if (!isOurs()) {
        requireEmpty();
        Files.createDirectories(path);
        // Data, logs and configuration with passwords: nobody else's business.
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx------"));
        Files.writeString(path.resolve(MARKER), MARKER_TEXT, StandardCharsets.UTF_8);
      }
      for (String folder : new String[] {"logs", "run", "warehouse", "savepoints"}) {
        Files.createDirectories(path.resolve(folder));
      }
      Files.createDirectories(checkpoints());
      Files.createDirectories(auditCheckpoints());
    } catch (IOException e) {
      throw new SandboxException("cannot prepare the state folder " + path + ": " + e, e);
    }
  }

  /**
   * Deletes everything; refuses a folder that {@link #create} did not make. Links are not followed.
   */
  public void delete() {
    if (!Files.exists(path)) {
      return;
    }
    if (!isOurs()) {
      throw new SandboxException(
          path
              + " has no "
              + MARKER
              + " of ours, so it is not deleted. Delete it by hand if it is garbage.");
    }
    deleteTree(path);
  }

  public static void deleteTree(Path tree) {
    if (!Files.exists(tree)) {
      return;
    }
    try {
      Files.walkFileTree(tree, new Deleter());
    } catch (IOException e) {
      throw new SandboxException("cannot delete " + tree + ": " + e, e);
    }
  }

  private void requireEmpty() throws IOException {
    if (!Files.exists(path)) {
      return;
    }
    try (Stream<Path> children = Files.list(path)) {
      if (children.anyMatch(child -> !child.getFileName().toString().equals(Exclusive.FILE))) {
        throw new SandboxException(
            path + " holds files that are not a sandbox's. Choose another folder with --state.");
      }
    }
  }

  private static final class Deleter extends SimpleFileVisitor<Path> {
    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      Files.deleteIfExists(file);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, IOException failure) throws IOException {
      Files.deleteIfExists(folder);
      return FileVisitResult.CONTINUE;
    }
  }
}
