package io.proofstream.reading;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * Takes the texts of some fields out of JSON and leaves every other byte as it is. Works on bytes,
 * not tokens, so that a document that breaks in the middle gives nothing away either.
 */
final class Redaction {
  private static final byte[] REDACTED = "\"[redacted]\"".getBytes(StandardCharsets.UTF_8);
  private static final int MAX_NAME = 64;

  private Redaction() {}

  /** The same array if there was nothing to take out. */
  static byte[] of(byte[] json, Set<String> fields) {
    ByteArrayOutputStream redacted = null;
    int copied = 0;
    int at = 0;
    while (at < json.length) {
      if (json[at] != '"') {
        at++;
        continue;
      }
      int end = endOfText(json, at);
      int value = valueAfter(json, end);
      if (value < 0 || json[value] != '"' || !isNamed(json, at, end, fields)) {
        // Whatever follows a name may itself be a name; a text that is a value is passed whole.
        at = end;
        continue;
      }
      int endOfValue = endOfText(json, value);
      if (endOfValue - value > 2) {
        redacted = redacted == null ? new ByteArrayOutputStream(json.length) : redacted;
        redacted.write(json, copied, value - copied);
        redacted.writeBytes(REDACTED);
        copied = endOfValue;
      }
      at = endOfValue;
    }
    if (redacted == null) {
      return json;
    }
    redacted.write(json, copied, json.length - copied);
    return redacted.toByteArray();
  }

  /** Behind the closing quote of the text that opens there, or the end of all. */
  private static int endOfText(byte[] json, int open) {
    for (int i = open + 1; i < json.length; i++) {
      if (json[i] == '\\') {
        i++;
      } else if (json[i] == '"') {
        return i + 1;
      }
    }
    return json.length;
  }

  /** Where the value of the name that ends there begins, or -1 if it was no name. */
  private static int valueAfter(byte[] json, int end) {
    int colon = skipBlank(json, end);
    if (colon >= json.length || json[colon] != ':') {
      return -1;
    }
    int value = skipBlank(json, colon + 1);
    return value < json.length ? value : -1;
  }

  private static int skipBlank(byte[] json, int from) {
    int at = from;
    while (at < json.length && json[at] <= ' ' && json[at] >= 0) {
      at++;
    }
    return at;
  }

  private static boolean isNamed(byte[] json, int open, int end, Set<String> fields) {
    int length = end - open - 2;
    return length > 0
        && length <= MAX_NAME
        && fields.contains(new String(json, open + 1, length, StandardCharsets.UTF_8));
  }
}
