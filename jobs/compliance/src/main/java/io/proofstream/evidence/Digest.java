package io.proofstream.evidence;

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
    MessageDigest sha256 = sha256();
    for (String part : parts) {
      byte[] bytes = part == null ? null : part.getBytes(StandardCharsets.UTF_8);
      int length = bytes == null ? -1 : bytes.length;
      sha256.update(
          new byte[] {
            (byte) (length >> 24), (byte) (length >> 16), (byte) (length >> 8), (byte) length
          });
      if (bytes != null) {
        sha256.update(bytes);
      }
    }
    return HexFormat.of().formatHex(sha256.digest(), 0, 16);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("This JDK lacks SHA-256, which every JDK must have", e);
    }
  }
}
