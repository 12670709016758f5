package io.proofstream.reading;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/**
 * Tells whether a document that could not be taken apart may still quote a secret: broken YAML,
 * letters of two bytes, a damaged archive, what only looks like JSON.
 */
final class Unparsed {
  private static final int LOOKED_AT = 64 << 20;

  private final Pattern secret;

  /**
   * @param fields that hold secrets
   */
  Unparsed(Set<String> fields) {
    String names = "(?:" + String.join("|", fields) + ")";
    // As JSON, where what was taken out, is empty or is no text is fine; else in any other way.
    secret =
        Pattern.compile(
            "\"NAMES\\\\*\"\\s*:(?!\\s*(?:\\\\*\"(?:\\[redacted])?\\\\*\"|null|true|false|[-0-9\\[{]|\\z))"
                    .replace("NAMES", names)
                + "|(?<![\"\\w])NAMES'?[ \\t]*:(?![ \\t]*(?:[0-9]+|null|''|\"\")[ \\t]*\\r?\\n)"
                    .replace("NAMES", names));
  }

  boolean mayQuote(byte[] document) {
    byte[] text = Gzip.isGzip(document) ? unpacked(document) : document;
    return secret.matcher(new String(text, ISO_8859_1).replace("\0", "")).find();
  }

  /** As far as it goes. */
  private static byte[] unpacked(byte[] packed) {
    ByteArrayOutputStream unpacked = new ByteArrayOutputStream();
    byte[] buffer = new byte[8192];
    try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
      for (int read = in.read(buffer);
          read >= 0 && unpacked.size() < LOOKED_AT;
          read = in.read(buffer)) {
        unpacked.write(buffer, 0, read);
      }
    } catch (IOException e) {
      // What came out before is what somebody else would get, too.
    }
    return unpacked.toByteArray();
  }
}
