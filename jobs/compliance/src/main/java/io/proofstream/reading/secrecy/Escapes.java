package io.proofstream.reading.secrecy;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** JSON's ways to write a character otherwise. What is no such way is taken for what it seems. */
final class Escapes {
  private static final int DIGITS = 4;

  private Escapes() {}

  static boolean any(byte[] json, int from, int to) {
    for (int i = from; i < to; i++) {
      if (json[i] == '\\') {
        return true;
      }
    }
    return false;
  }

  /** The text that is written there. */
  static String resolved(byte[] json, int from, int to) {
    String written = new String(json, from, to - from, StandardCharsets.UTF_8);
    StringBuilder text = new StringBuilder(written.length());
    int copied = 0;
    for (int at = written.indexOf('\\'); at >= 0; at = written.indexOf('\\', copied)) {
      text.append(written, copied, at);
      copied = at + 1;
      if (copied < written.length()) {
        int code = numbered(written, copied);
        text.append(code < 0 ? named(written.charAt(copied)) : (char) code);
        copied += code < 0 ? 1 : 1 + DIGITS;
      }
    }
    return text.append(written, copied, written.length()).toString();
  }

  /** The character of {@code u0061}; -1 if it is none. */
  private static int numbered(String written, int at) {
    int digits = at + 1;
    if (written.charAt(at) != 'u' || digits + DIGITS > written.length()) {
      return -1;
    }
    for (int i = digits; i < digits + DIGITS; i++) {
      if (!HexFormat.isHexDigit(written.charAt(i))) {
        return -1;
      }
    }
    return HexFormat.fromHexDigits(written, digits, digits + DIGITS);
  }

  private static char named(char name) {
    return switch (name) {
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      default -> name;
    };
  }
}
