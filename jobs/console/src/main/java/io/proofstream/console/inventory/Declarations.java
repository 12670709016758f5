package io.proofstream.console.inventory;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.function.Consumer;

/**
 * Proofstream's own declarations {@code image.listed}, one a line, gathered until a message is
 * full.
 */
final class Declarations {
  private final Instant at;
  private final int room;
  private final Consumer<byte[]> full;
  private final ByteArrayOutputStream lines = new ByteArrayOutputStream();

  /**
   * @param at when the registry was looked at
   * @param room bytes that a message may have
   * @param full takes each message
   */
  Declarations(Instant at, int room, Consumer<byte[]> full) {
    this.at = at;
    this.room = room;
    this.full = full;
  }

  /**
   * @param image {@code registry/repository:tag@digest}, valid, so that nothing in it needs quoting
   */
  void add(String image) {
    byte[] line =
        "{\"proofstream\":\"image.listed\",\"at\":\"%s\",\"image_ref\":\"%s\",\"tag\":\"%s\"}\n"
            .formatted(at, image, tag(image))
            .getBytes(UTF_8);
    if (lines.size() + line.length > room) {
      flush();
    }
    lines.writeBytes(line);
  }

  private static String tag(String image) {
    String name = image.substring(0, image.indexOf('@'));
    return name.substring(name.lastIndexOf(':') + 1);
  }

  void flush() {
    if (lines.size() > 0) {
      full.accept(lines.toByteArray());
      lines.reset();
    }
  }
}
