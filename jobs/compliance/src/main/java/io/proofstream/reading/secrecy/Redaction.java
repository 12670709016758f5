package io.proofstream.reading.secrecy;

import io.proofstream.reading.secrecy.SecretFields.Role;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Takes the texts of some fields out of JSON and leaves every other byte as it is; of a field that
 * holds an array or an object, every text in it; and of one that holds a document of its own, the
 * same fields there. Works on bytes, not tokens, so that a document that breaks in the middle gives
 * nothing away either.
 */
public final class Redaction {
  private static final byte[] REDACTED = "\"[redacted]\"".getBytes(StandardCharsets.UTF_8);

  private Redaction() {}

  /** The same array if there was nothing to take out. */
  public static byte[] of(byte[] json, SecretFields fields) {
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
      Role role = at < secretUntil ? Role.SECRET : Role.NONE;
      if (value >= 0) {
        boolean isWithin = at < secretUntil;
        role = isWithin ? Role.SECRET : fields.role(json, at, end);
        if (role == Role.SECRET && !isWithin && (json[value] == '[' || json[value] == '{')) {
          secretUntil = endOfStructure(json, value);
        }
        boolean isText = role != Role.NONE && json[value] == '"';
        role = isText ? role : Role.NONE;
        at = isText ? value : end;
        end = isText ? endOfText(json, value) : end;
      }
      byte[] instead = instead(json, at, end, role, fields);
      if (instead != null) {
        redacted = redacted == null ? new ByteArrayOutputStream(json.length) : redacted;
        redacted.write(json, copied, at - copied);
        redacted.writeBytes(instead);
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

  /** What a text is to be replaced by, or null. */
  private static byte[] instead(byte[] json, int open, int end, Role role, SecretFields fields) {
    return switch (role) {
      case SECRET, TEXT -> saysSomething(json, open, end) ? REDACTED : null;
      case WRAPPING -> Wrapped.redacted(json, open, end, fields);
      case NONE -> null;
    };
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
}
