package io.proofstream;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files that are rendered from code and committed. {@code -Drender=write} writes them anew. */
public final class Committed {
  private Committed() {}

  public static Path root() {
    return Path.of(System.getProperty("proofstream.root"));
  }

  public static void assertSame(Path file, String rendered) {
    try {
      if ("write".equals(System.getProperty("render"))) {
        Files.createDirectories(file.getParent());
        Files.writeString(file, rendered);
      }
      assertThat(file).as("committed file; -Drender=write writes it anew").exists();
      assertThat(Files.readString(file))
          .as("%s differs from the code; -Drender=write writes it anew", root().relativize(file))
          .isEqualTo(rendered);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
