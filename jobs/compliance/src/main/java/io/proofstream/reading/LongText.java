package io.proofstream.reading;

import io.proofstream.message.Reason;
import io.proofstream.source.StrictJson;
import io.proofstream.source.Unreadable;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A text beyond the limit of texts. One kind is let through, up to a limit of its own: base64 that
 * is named {@code payload}, as the envelope of an attestation holds a whole document.
 */
final class LongText {
  private static final byte[] NAME = "\"payload\"".getBytes(StandardCharsets.US_ASCII);

  private LongText() {}

  /**
   * @param open where its quote opens
   * @param close where its quote closes
   */
  static void requireAllowed(byte[] json, int open, int close) throws Unreadable {
    boolean encoded = isPayload(json, open) && isBase64(json, open + 1, close);
    int max = encoded ? StrictJson.MAX_ENCODED : StrictJson.MAX_TEXT;
    if (close - open > max) {
      throw new Unreadable(
          Reason.LIMIT_EXCEEDED,
          null,
          "a text is longer than " + (max >> 20) + " MiB, from byte " + open);
    }
  }

  private static boolean isPayload(byte[] json, int open) {
    int colon = skipBlankBackwards(json, open);
    if (colon == 0 || json[colon - 1] != ':') {
      return false;
    }
    int end = skipBlankBackwards(json, colon - 1);
    int start = end - NAME.length;
    return start >= 0 && Arrays.equals(json, start, end, NAME, 0, NAME.length);
  }

  private static int skipBlankBackwards(byte[] json, int from) {
    int end = from;
    while (end > 0 && json[end - 1] <= ' ' && json[end - 1] >= 0) {
      end--;
    }
    return end;
  }

  /** In either of its alphabets. */
  private static boolean isBase64(byte[] json, int from, int to) {
    for (int i = from; i < to; i++) {
      byte b = json[i];
      boolean letter = (b >= 'a' && b <= 'z') || (b >= 'A' && b <= 'Z') || (b >= '0' && b <= '9');
      if (!letter && b != '+' && b != '/' && b != '-' && b != '_' && b != '=') {
        return false;
      }
    }
    return true;
  }
}
