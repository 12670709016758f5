package io.proofstream.source.webhook;

import io.proofstream.reading.Sent;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Our own samples, written after what the platforms document. */
final class Own {
  private Own() {}

  /**
   * @param path such as {@code github/push.json}
   */
  static Sent sample(String path) {
    return Sent.text(text(path));
  }

  static String text(String path) {
    try (InputStream in = Own.class.getResourceAsStream("/samples-own/" + path)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
