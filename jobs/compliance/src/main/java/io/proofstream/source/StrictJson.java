package io.proofstream.source;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.util.Set;

/** How every document from outside is parsed: within limits, and no key twice. */
public final class StrictJson {
  public static final int MAX_BYTES = 128 << 20;
  public static final int MAX_TEXT = 1 << 20;

  /** A document within a document, written as base64: an envelope's {@code payload}. */
  public static final int MAX_ENCODED = 32 << 20;

  public static final int MAX_DEPTH = 64;
  private static final int MAX_NAME = 10_000;
  private static final int MAX_NUMBER = 100;
  private static final int MAX_TOKENS = 20_000_000;

  public static final StreamReadConstraints LIMITS = limits(MAX_TEXT);

  private static final JsonFactory JSON = factory(LIMITS);
  private static final JsonFactory MEASURED = factory(limits(MAX_ENCODED));

  private StrictJson() {}

  public static JsonParser parser(byte[] bytes, int offset, int length) throws IOException {
    return new StrictParser(JSON.createParser(bytes, offset, length), new Noticed(Set.of()));
  }

  /**
   * Of bytes of which every text has been measured already, each by its own limit.
   *
   * @param noticed told of every key that the parser comes by
   */
  public static JsonParser measured(byte[] bytes, int offset, int length, Noticed noticed)
      throws IOException {
    return new StrictParser(MEASURED.createParser(bytes, offset, length), noticed);
  }

  private static StreamReadConstraints limits(int maxText) {
    return StreamReadConstraints.builder()
        .maxDocumentLength(MAX_BYTES)
        .maxNameLength(MAX_NAME)
        .maxNestingDepth(MAX_DEPTH)
        .maxNumberLength(MAX_NUMBER)
        .maxStringLength(maxText)
        .maxTokenCount(MAX_TOKENS)
        .build();
  }

  private static JsonFactory factory(StreamReadConstraints limits) {
    return JsonFactory.builder()
        .streamReadConstraints(limits)
        // Field names are other people's: they neither belong into the JVM's table of strings,
        // nor may what earlier messages left in the shared table decide the fate of this one.
        .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
        .disable(JsonFactory.Feature.FAIL_ON_SYMBOL_HASH_OVERFLOW)
        .build();
  }
}
