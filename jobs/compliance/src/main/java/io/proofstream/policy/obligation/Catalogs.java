package io.proofstream.policy.obligation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

/** Files of what frameworks say, which come with the product. */
final class Catalogs {
  private static final String FOLDER = "/io/proofstream/policy/catalogs/";

  private Catalogs() {}

  /** The lines below the first, which names the columns. */
  static Stream<String> lines(String file) {
    return text(file).lines().skip(1);
  }

  static String text(String file) {
    try (InputStream in = Catalogs.class.getResourceAsStream(FOLDER + file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
