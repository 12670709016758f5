package io.proofstream.sandbox.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;

/** Every way of being unreadable that a log must survive (pitfalls, fault F14). */
public enum Poison {
  INVALID_JSON("{\"SchemaVersion\": 2, \"Results\": ["),
  WRONG_TYPE(
      "{\"SchemaVersion\": 2, \"ArtifactName\": \"a\", \"ArtifactType\": \"container_image\","
          + " \"Results\": 7}"),
  UNKNOWN_TOOL("{\"made\": \"up\"}"),
  HUGE_FIELD("{\"SchemaVersion\": 2, \"ArtifactName\": \"" + "x".repeat(1_000_000) + "\"}"),
  DEEP("[".repeat(5000) + "]".repeat(5000)),
  NUL("{\"SchemaVersion\": 2,\u0000 \"Results\": []}"),
  BAD_UTF8(new byte[] {'{', '"', (byte) 0xc3, (byte) 0x28, '"', ':', '1', '}'}),
  DUPLICATE_KEYS("{\"SchemaVersion\": 2, \"SchemaVersion\": 2}"),
  NAN("{\"SchemaVersion\": NaN}"),
  HUGE_NUMBER("{\"SchemaVersion\": 1e400}"),
  GZIP_BOMB(gzip(new byte[1_000_000])),
  EMPTY(new byte[0]),
  TOMBSTONE((byte[]) null);

  private final byte[] bytes;

  Poison(String text) {
    this(text.getBytes(StandardCharsets.UTF_8));
  }

  Poison(byte[] bytes) {
    this.bytes = bytes;
  }

  public byte[] bytes() {
    return bytes;
  }

  private static byte[] gzip(byte[] content) {
    ByteArrayOutputStream compressed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
      gzip.write(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return compressed.toByteArray();
  }
}
