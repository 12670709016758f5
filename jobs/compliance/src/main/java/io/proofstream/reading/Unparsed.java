package io.proofstream.reading;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/**
 * Tells whether a document that could not be taken apart may still quote a secret: broken YAML,
 * letters of two bytes, a damaged archive, what only looks like JSON.
 */
final class Unparsed {
  private static final int LOOKED_AT = 64 << 20;
  private static final Pattern KUBERNETES = Pattern.compile("apiVersion|auditID");
  private static final Pattern ESCAPED_LETTER =
      Pattern.compile("\\\\u00([46][1-9a-fA-F]|[57][0-9aA])");

  private final Pattern secret;

  /**
   * @param fields that hold secrets
   */
  Unparsed(List<String> fields) {
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
    String text = text(document);
    if (text.contains("\\u00")) {
      text = ESCAPED_LETTER.matcher(text).replaceAll(each -> letter(each.group(1)));
    }
    return secret.matcher(text).find();
  }

  /** Whether it speaks of Kubernetes' objects, in which names that say little say more. */
  static boolean isOfKubernetes(byte[] document) {
    return KUBERNETES.matcher(text(document)).find();
  }

  private static String letter(String digits) {
    return String.valueOf((char) HexFormat.fromHexDigits(digits));
  }

  private static String text(byte[] document) {
    byte[] text = Gzip.isGzip(document) ? unpacked(document) : document;
    return new String(text, ISO_8859_1).replace("\0", "");
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
