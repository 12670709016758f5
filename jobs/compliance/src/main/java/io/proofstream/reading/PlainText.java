package io.proofstream.reading;

import io.proofstream.message.Reason;
import io.proofstream.source.StrictJson;
import io.proofstream.source.Unreadable;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Proves that bytes are UTF-8, without NUL (a sign of UTF-16, or of what is no text), and hold no
 * literal longer than a text may be. Every byte of every message passes here, so what most are is
 * found out eight at a time.
 */
final class PlainText {
  private static final VarHandle EIGHT =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long ONES = 0x0101010101010101L;
  private static final long HIGHS = 0x8080808080808080L;

  private PlainText() {}

  /**
   * The parser checks lengths only of texts that are read, so without this a field's fate would
   * hang on whether we know it.
   *
   * @param json in which a quote opens or closes a text, and nothing else
   */
  static void requireBoundedTexts(byte[] json) throws Unreadable {
    if (mayHoldLongText(json)) {
      measureEach(json);
    }
  }

  static void requireUtf8(byte[] bytes) throws Unreadable {
    int at = 0;
    while (at < bytes.length) {
      at = afterAscii(bytes, at);
      if (at < bytes.length) {
        int length = bytes[at] > 0 ? 1 : lengthOfCharacter(bytes, at);
        if (length == 0) {
          String what =
              bytes[at] == 0 ? "a NUL byte, at byte " : "the value is not UTF-8, from byte ";
          throw new Unreadable(Reason.INVALID_ENCODING, null, what + at);
        }
        at += length;
      }
    }
  }

  /**
   * Behind as many eights of ASCII without NUL as there are: none of their bytes has its high bit,
   * not even when one is taken from it.
   */
  private static int afterAscii(byte[] bytes, int from) {
    int at = from;
    while (at + 16 <= bytes.length) {
      long first = (long) EIGHT.get(bytes, at);
      long second = (long) EIGHT.get(bytes, at + 8);
      if (((first | second | first - ONES | second - ONES) & HIGHS) != 0) {
        break;
      }
      at += 16;
    }
    return at;
  }

  /** Of one beyond ASCII, by the Unicode standard's table 3-7; 0 if it is not well-formed. */
  private static int lengthOfCharacter(byte[] bytes, int at) {
    int lead = bytes[at] & 0xFF;
    int second = at + 1 < bytes.length ? bytes[at + 1] & 0xFF : 0;
    if (lead >= 0xC2 && lead <= 0xDF) {
      return second >> 6 == 2 ? 2 : 0;
    }
    if (lead >= 0xE0 && lead <= 0xEF) {
      int least = lead == 0xE0 ? 0xA0 : 0x80;
      int most = lead == 0xED ? 0x9F : 0xBF;
      return second >= least && second <= most && continues(bytes, at + 2) ? 3 : 0;
    }
    if (lead >= 0xF0 && lead <= 0xF4) {
      int least = lead == 0xF0 ? 0x90 : 0x80;
      int most = lead == 0xF4 ? 0x8F : 0xBF;
      boolean whole = continues(bytes, at + 2) && continues(bytes, at + 3);
      return second >= least && second <= most && whole ? 4 : 0;
    }
    return 0;
  }

  private static boolean continues(byte[] bytes, int at) {
    return at < bytes.length && (bytes[at] & 0xC0) == 0x80;
  }

  /**
   * Looks back for a quote from as far on as a text may reach, and again from there: few bytes of
   * most documents, and none of most messages. No quote means a long text, or no JSON.
   */
  private static boolean mayHoldLongText(byte[] bytes) {
    int quote = 0;
    while (bytes.length - quote > StrictJson.MAX_TEXT) {
      int next = quote + StrictJson.MAX_TEXT;
      while (next > quote && !isQuote(bytes, next)) {
        next--;
      }
      if (next == quote) {
        return true;
      }
      quote = next;
    }
    return false;
  }

  private static boolean isQuote(byte[] bytes, int at) {
    int before = at;
    while (before > 0 && bytes[at] == '"' && bytes[before - 1] == '\\') {
      before--;
    }
    return bytes[at] == '"' && (at - before) % 2 == 0;
  }

  private static void measureEach(byte[] bytes) throws Unreadable {
    int opened = -1;
    boolean escaped = false;
    for (int i = 0; i < bytes.length; i++) {
      byte b = bytes[i];
      if (escaped) {
        escaped = false;
      } else if (b == '"') {
        if (opened >= 0 && i - opened > StrictJson.MAX_TEXT) {
          LongText.requireAllowed(bytes, opened, i);
        }
        opened = opened < 0 ? i : -1;
      } else {
        escaped = b == '\\' && opened >= 0;
      }
    }
  }
}
