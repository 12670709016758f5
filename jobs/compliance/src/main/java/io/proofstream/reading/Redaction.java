package io.proofstream.reading;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * Takes the texts of some fields out of JSON and leaves every other byte as it is; of a field that
 * holds an array or an object, every text in it. Works on bytes, not tokens, so that a document
 * that breaks in the middle gives nothing away either.
 */
final class Redaction {
  private static final byte[] REDACTED = "\"[redacted]\"".getBytes(StandardCharsets.UTF_8);

  private Redaction() {}

  /** The same array if there was nothing to take out. */
  static byte[] of(byte[] json, Set<String> fields) {
    List<byte[]> names = quoted(fields);
    ByteArrayOutputStream redacted = null;
    int copied = 0;
    int at = 0;
    // Until where every text is secret: the end of an array or object that a field holds.
    int secretUntil = 0;
    while (at < json.length) {
      if (json[at] != '"') {
        at++;
        continue;
      }
      int end = endOfText(json, at);
      int value = valueAfter(json, end);
      boolean isName = value >= 0;
      boolean isSecret = !isName && at < secretUntil;
      if (isName && isNamed(json, at, end, names)) {
        if (json[value] == '[' || json[value] == '{') {
          secretUntil = Math.max(secretUntil, endOfStructure(json, value));
        }
        isSecret = json[value] == '"';
        at = isSecret ? value : end;
        end = isSecret ? endOfText(json, value) : end;
      }
      if (isSecret && saysSomething(json, at, end)) {
        redacted = redacted == null ? new ByteArrayOutputStream(json.length) : redacted;
        redacted.write(json, copied, at - copied);
        redacted.writeBytes(REDACTED);
        copied = end;
      }
      // Whatever follows a name may itself be a name; a text that is a value is passed whole.
      at = end;
    }
    if (redacted == null) {
      return json;
    }
    redacted.write(json, copied, json.length - copied);
    return redacted.toByteArray();
  }

  /** Neither empty nor taken out already. */
  private static boolean saysSomething(byte[] json, int open, int end) {
    return end - open > 2 && !Arrays.equals(json, open, end, REDACTED, 0, REDACTED.length);
  }

  /** Behind the bracket that closes the one that opens there, or the end of all. */
  private static int endOfStructure(byte[] json, int open) {
    int depth = 0;
    int at = open;
    while (at < json.length) {
      byte b = json[at];
      depth += b == '[' || b == '{' ? 1 : 0;
      depth -= b == ']' || b == '}' ? 1 : 0;
      if (depth == 0) {
        return at + 1;
      }
      at = b == '"' ? endOfText(json, at) : at + 1;
    }
    return json.length;
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

  private static boolean isNamed(byte[] json, int open, int end, List<byte[]> names) {
    for (byte[] name : names) {
      if (name.length == end - open && Arrays.equals(json, open, end, name, 0, name.length)) {
        return true;
      }
    }
    return false;
  }

  private static List<byte[]> quoted(Set<String> names) {
    return names.stream().map(name -> ('"' + name + '"').getBytes(StandardCharsets.UTF_8)).toList();
  }
}
