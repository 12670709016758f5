package io.proofstream.evidence;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Deterministic identities and content digests. */
public final class Digest {
  private Digest() {}

  /** {@code sha256:...} of the bytes. */
  public static String ofContent(byte[] content) {
    return "sha256:" + HexFormat.of().formatHex(sha256().digest(content));
  }

  /**
   * Identity of a thing by its parts: 128 bits of SHA-256 in hex. Each part carries its length, so
   * that no two lists of parts look alike; null differs from empty.
   */
  public static String id(String... parts) {
    byte[][] encoded = new byte[parts.length][];
    int length = Integer.BYTES * parts.length;
    for (int i = 0; i < parts.length; i++) {
      encoded[i] = parts[i] == null ? null : parts[i].getBytes(StandardCharsets.UTF_8);
      length += parts[i] == null ? 0 : encoded[i].length;
    }
    ByteBuffer all = ByteBuffer.allocate(length);
    for (byte[] part : encoded) {
      all.putInt(part == null ? -1 : part.length);
      if (part != null) {
        all.put(part);
      }
    }
    return HexFormat.of().formatHex(sha256().digest(all.array()), 0, 16);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("This JDK lacks SHA-256, which every JDK must have", e);
    }
  }
}
