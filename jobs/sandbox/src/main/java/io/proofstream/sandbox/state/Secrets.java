package io.proofstream.sandbox.state;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Set;

/** Generated passwords: one file each, readable by its owner alone, never printed. */
public final class Secrets {
  private static final int BYTES = 24;

  private Secrets() {}

  /** The file of a secret; generated at first use. */
  public static Path file(StateFolder state, String name) {
    Path file = state.resolve("secrets", name);
    if (!Files.exists(file)) {
      byte[] random = new byte[BYTES];
      new SecureRandom().nextBytes(random);
      write(file, HexFormat.of().formatHex(random));
    }
    return file;
  }

  public static String value(StateFolder state, String name) {
    try {
      return Files.readString(file(state, name)).strip();
    } catch (IOException e) {
      throw new SandboxException("cannot read a secret: " + e, e);
    }
  }

  /** Writes a file that holds a secret: it is never readable by others, not even for a moment. */
  public static void write(Path file, String content) {
    try {
      Files.createDirectories(file.getParent());
      Files.deleteIfExists(file);
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.write(
          file, content.getBytes(StandardCharsets.UTF_8), StandardOpenOption.TRUNCATE_EXISTING);
    } catch (IOException e) {
      throw new SandboxException("cannot write " + file + ": " + e, e);
    }
  }

  /** Whether others than the owner may read it. */
  public static boolean isExposed(Path file) throws IOException {
    return !Set.copyOf(PosixFilePermissions.fromString("rw-------"))
        .containsAll(Files.getPosixFilePermissions(file));
  }
}
