package io.proofstream.sandbox.bench;

import java.nio.charset.StandardCharsets;

/** Looks for texts in messages without reading them: a parser would cost more than the job. */
public final class Said {
  private Said() {}

  /** The first text that a field of that name has. */
  public static String field(byte[] json, String name) {
    byte[] key = ('"' + name + '"').getBytes(StandardCharsets.UTF_8);
    int colon = indexOf(json, key, 0) + key.length;
    int begin = indexOf(json, (byte) '"', colon) + 1;
    int end = indexOf(json, (byte) '"', begin);
    return new String(json, begin, end - begin, StandardCharsets.UTF_8);
  }

  /** Whether that is anywhere in it, as a whole text. */
  public static boolean contains(byte[] json, String text) {
    return indexOf(json, ('"' + text + '"').getBytes(StandardCharsets.UTF_8), 0) >= 0;
  }

  private static int indexOf(byte[] all, byte[] part, int from) {
    for (int at = indexOf(all, part[0], from); at >= 0; at = indexOf(all, part[0], at + 1)) {
      int same = 0;
      while (same < part.length && at + same < all.length && all[at + same] == part[same]) {
        same++;
      }
      if (same == part.length) {
        return at;
      }
    }
    return -1;
  }

  private static int indexOf(byte[] all, byte one, int from) {
    for (int at = from; at < all.length; at++) {
      if (all[at] == one) {
        return at;
      }
    }
    return -1;
  }
}
