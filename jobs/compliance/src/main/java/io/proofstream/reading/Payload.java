package io.proofstream.reading;

import com.fasterxml.jackson.core.JsonParser;
import io.proofstream.message.Reason;
import io.proofstream.source.Noticed;
import io.proofstream.source.Recogniser;
import io.proofstream.source.Shape;
import io.proofstream.source.Source;
import io.proofstream.source.StrictJson;
import io.proofstream.source.Unreadable;
import io.proofstream.wire.Header;
import java.io.IOException;
import java.util.List;
import java.util.Set;

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
    PlainText.requireUtf8(bytes);
    byte[] json = Syntax.toJson(bytes, start);
    // Quotes mean other things where it is not JSON: texts can only be measured in what became it.
    PlainText.requireBoundedTexts(json == null ? bytes : json);
    return json == null ? new Payload(bytes, start) : new Payload(json, 0);
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
    return StrictJson.measured(bytes, offset, bytes.length - offset, new Noticed(Set.of()));
  }

  /** From the beginning, telling of every key. */
  JsonParser parser(Noticed noticed) throws IOException {
    return StrictJson.measured(bytes, start, bytes.length - start, noticed);
  }

  /**
   * The one source that knows the document there.
   *
   * @param wanted name of the only source that is asked, or null if the content decides
   */
  Source recognise(long from, Recogniser asked, String wanted) throws IOException {
    Shape shape = new Shape();
    List<Source> found;
    try (JsonParser parser = parser(from)) {
      parser.nextToken();
      found = shape.recognise(parser, asked);
    }
    if (wanted != null && shape.isEmpty()) {
      found = asked.ofNothing();
    }
    if (found.isEmpty()) {
      throw new Unreadable(
          Reason.UNKNOWN_FORMAT,
          null,
          (wanted == null ? "no source knows it: " : wanted + " does not know it: ")
              + shape.describe());
    }
    if (found.size() > 1) {
      List<String> names = found.stream().map(Source::name).sorted().toList();
      throw new Unreadable(
          Reason.AMBIGUOUS_FORMAT,
          String.join(", ", names),
          "several sources know it; header "
              + Header.SOURCE.key()
              + " can say which: "
              + shape.describe());
    }
    return found.getFirst();
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
