package io.proofstream.reading.secrecy;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;

/** A document that is a text of another: JSON, as it is or as base64. */
final class Wrapped {
  private Wrapped() {}

  /**
   * The text with its quotes, without the secrets in it; null if there are none, or if it is no
   * document.
   *
   * @param open where its quote opens
   * @param end behind where it closes, or where all ends
   */
  static byte[] redacted(byte[] json, int open, int end, SecretFields fields) {
    boolean closes = closes(json, open, end);
    byte[] text = text(json, open + 1, closes ? end - 1 : end);
    boolean isEncoded = !isDocument(text);
    byte[] document = isEncoded ? decoded(text) : text;
    if (!isDocument(document)) {
      return null;
    }
    byte[] redacted = Redaction.of(document, fields);
    if (redacted == document) {
      return null;
    }
    return quoted(isEncoded ? Base64.getEncoder().encode(redacted) : escaped(redacted), closes);
  }

  /** Whether the last quote is its own, and not one that is cut off behind a backslash. */
  private static boolean closes(byte[] json, int open, int end) {
    int backslash = end - 2;
    while (backslash > open && json[backslash] == '\\') {
      backslash--;
    }
    return end - 1 > open && json[end - 1] == '"' && (end - 2 - backslash) % 2 == 0;
  }

  private static byte[] text(byte[] json, int from, int to) {
    return Escapes.any(json, from, to)
        ? Escapes.resolved(json, from, to).getBytes(StandardCharsets.UTF_8)
        : Arrays.copyOfRange(json, from, to);
  }

  private static boolean isDocument(byte[] text) {
    int at = 0;
    while (at < text.length && text[at] <= ' ' && text[at] >= 0) {
      at++;
    }
    return at < text.length && (text[at] == '{' || text[at] == '[');
  }

  /** Whatever anybody could decode, in either alphabet and cut off anywhere; else nothing. */
  private static byte[] decoded(byte[] text) {
    byte[] base64 = new byte[text.length];
    int length = 0;
    for (byte b : text) {
      byte one = b == '-' ? (byte) '+' : b == '_' ? (byte) '/' : b;
      boolean letter = (one >= 'a' && one <= 'z') || (one >= 'A' && one <= 'Z');
      if (letter || (one >= '0' && one <= '9') || one == '+' || one == '/') {
        base64[length++] = one;
      }
    }
    // One letter alone is less than a byte.
    int whole = length % 4 == 1 ? length - 1 : length;
    return Base64.getDecoder().decode(Arrays.copyOf(base64, whole));
  }

  private static byte[] escaped(byte[] document) {
    String text = new String(document, StandardCharsets.UTF_8);
    return JsonStringEncoder.getInstance().quoteAsUTF8(text);
  }

  private static byte[] quoted(byte[] text, boolean closes) {
    ByteArrayOutputStream quoted = new ByteArrayOutputStream(text.length + 2);
    quoted.write('"');
    quoted.writeBytes(text);
    if (closes) {
      quoted.write('"');
    }
    return quoted.toByteArray();
  }
}
