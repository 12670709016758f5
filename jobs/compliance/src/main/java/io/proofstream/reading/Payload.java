package io.proofstream.reading;

import com.fasterxml.jackson.core.JsonParser;
import io.proofstream.message.Reason;
import io.proofstream.source.StrictJson;
import io.proofstream.source.Unreadable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** The bytes of a document, proved to be UTF-8 text within the limits of one document. */
final class Payload {
  private final byte[] bytes;
  private final int start;

  private Payload(byte[] bytes, int start) {
    this.bytes = bytes;
    this.start = start;
  }

  /** Of the message's own bytes, packed and written in whatever way tools pack and write. */
  static Payload of(byte[] bytes) throws IOException {
    if (bytes == null) {
      throw new Unreadable(Reason.TOMBSTONE, null, "the message has no value");
    }
    if (bytes.length == 0) {
      throw new Unreadable(Reason.EMPTY, null, "the message has an empty value");
    }
    return ofText(Gzip.isGzip(bytes) ? Gzip.unpack(bytes, StrictJson.MAX_BYTES) : bytes);
  }

  private static Payload ofText(byte[] bytes) throws IOException {
    int start = hasByteOrderMark(bytes) ? 3 : 0;
    if (isBlank(bytes, start)) {
      throw new Unreadable(Reason.EMPTY, null, "the message has an empty value");
    }
    if (bytes.length > StrictJson.MAX_BYTES) {
      throw limit("the document is longer than " + (StrictJson.MAX_BYTES >> 20) + " MiB");
    }
    if (!isAsciiWithinLimits(bytes)) {
      requireUtf8(bytes);
    }
    Payload payload = new Payload(bytes, start);
    byte[] json = Syntax.toJson(bytes, start);
    if (json == null) {
      return payload;
    }
    // Quotes mean other things where it was not JSON: only now each text has been measured.
    isAsciiWithinLimits(json);
    return new Payload(json, 0);
  }

  /** The document as JSON: the message's own bytes wherever they were that already. */
  byte[] json() {
    return bytes;
  }

  /**
   * @param from where to begin, in bytes after the start
   */
  JsonParser parser(long from) throws IOException {
    int offset = start + Math.toIntExact(from);
    return StrictJson.measured(bytes, offset, bytes.length - offset);
  }

  /**
   * One walk over the bytes: no NUL (a sign of UTF-16, or of what is no text), no literal longer
   * than a text may be. The parser checks lengths only of texts that are read, so without this a
   * field's fate would hang on whether we know it.
   */
  private static boolean isAsciiWithinLimits(byte[] bytes) throws Unreadable {
    int sum = 0;
    int opened = -1;
    boolean escaped = false;
    for (int i = 0; i < bytes.length; i++) {
      byte b = bytes[i];
      sum |= b;
      if (b == 0) {
        throw new Unreadable(Reason.INVALID_ENCODING, null, "a NUL byte, at byte " + i);
      }
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
    return sum >= 0;
  }

  private static void requireUtf8(byte[] bytes) throws Unreadable {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(8192);
    CoderResult result;
    do {
      result = decoder.decode(in, out.clear(), true);
    } while (result.isOverflow());
    if (result.isError()) {
      throw new Unreadable(
          Reason.INVALID_ENCODING, null, "the value is not UTF-8, from byte " + in.position());
    }
  }

  private static boolean hasByteOrderMark(byte[] bytes) {
    return bytes.length >= 3
        && bytes[0] == (byte) 0xEF
        && bytes[1] == (byte) 0xBB
        && bytes[2] == (byte) 0xBF;
  }

  private static boolean isBlank(byte[] bytes, int start) {
    for (int i = start; i < bytes.length; i++) {
      if (bytes[i] != ' ' && bytes[i] != '\n' && bytes[i] != '\r' && bytes[i] != '\t') {
        return false;
      }
    }
    return true;
  }

  private static Unreadable limit(String problem) {
    return new Unreadable(Reason.LIMIT_EXCEEDED, null, problem);
  }
}
