package io.proofstream.source;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import io.proofstream.evidence.Reason;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** The bytes of a message, proved to be UTF-8 text within the limits of one document. */
final class Payload {
  static final int MAX_BYTES = 64 << 20;
  static final int MAX_TEXT = 1 << 20;
  private static final int MAX_DEPTH = 64;
  private static final int MAX_NAME = 10_000;
  private static final int MAX_NUMBER = 100;
  private static final int MAX_TOKENS = 2_000_000;

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxDocumentLength(MAX_BYTES)
                  .maxNameLength(MAX_NAME)
                  .maxNestingDepth(MAX_DEPTH)
                  .maxNumberLength(MAX_NUMBER)
                  .maxStringLength(MAX_TEXT)
                  .maxTokenCount(MAX_TOKENS)
                  .build())
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          // Field names are other people's: they neither belong into the JVM's table of strings,
          // nor
          // may what earlier messages left in the shared table decide the fate of this one.
          .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
          .disable(JsonFactory.Feature.FAIL_ON_SYMBOL_HASH_OVERFLOW)
          .build();

  private final byte[] bytes;
  private final int start;

  private Payload(byte[] bytes, int start) {
    this.bytes = bytes;
    this.start = start;
  }

  static Payload of(byte[] bytes) throws Unreadable {
    if (bytes == null) {
      throw new Unreadable(Reason.TOMBSTONE, null, "the message has no value");
    }
    int start = hasByteOrderMark(bytes) ? 3 : 0;
    if (isBlank(bytes, start)) {
      throw new Unreadable(Reason.EMPTY, null, "the message has an empty value");
    }
    if (bytes.length > MAX_BYTES) {
      throw limit("the document is longer than " + (MAX_BYTES >> 20) + " MiB");
    }
    if (!isAsciiWithinLimits(bytes)) {
      requireUtf8(bytes);
    }
    return new Payload(bytes, start);
  }

  JsonParser parser() throws IOException {
    return JSON.createParser(bytes, start, bytes.length - start);
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
        if (opened >= 0 && i - opened > MAX_TEXT) {
          throw limit("a text is longer than " + (MAX_TEXT >> 20) + " MiB, from byte " + opened);
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
