package io.proofstream.sandbox.state;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Configuration files that are written anew at every start, from the ports and folders alone. */
public final class Rendered {
  private Rendered() {}

  /** Readers see the old file or the new one, never half of one. */
  public static Path write(Path file, String content) {
    try {
      Files.createDirectories(file.getParent());
      Path fresh = Files.createTempFile(file.getParent(), file.getFileName().toString(), ".new");
      Files.writeString(fresh, content);
      return Files.move(
          fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new SandboxException("cannot write " + file + ": " + e, e);
    }
  }
}
