package io.proofstream.source;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A document from outside, as far as it has been looked at: the keys of the object that it is, or
 * of the first object in the array that it is, and the words and numbers directly under them.
 *
 * <p>Looking ends at the first key by which a source recognises the document, for most tools within
 * the first few; only a document that nobody knows is looked at to its end.
 */
public final class Shape {
  private static final int MAX_WORD = 200;

  private final Set<String> keys = new LinkedHashSet<>();
  private final Map<String, String> words = new HashMap<>();
  private JsonToken root;

  Shape() {}

  /** Whether the document is an array; the keys are then those of its first element. */
  public boolean isArray() {
    return root == JsonToken.START_ARRAY;
  }

  public boolean has(String key) {
    return keys.contains(key);
  }

  /** The text or number under a key, at most 200 characters of it; null if there is none. */
  public String word(String key) {
    return words.get(key);
  }

  /** The first source that recognises the document, or null. */
  Source recognise(JsonParser parser, List<Source> sources) throws IOException {
    root = parser.nextToken();
    JsonToken first = isArray() ? parser.nextToken() : root;
    if (first == JsonToken.START_OBJECT) {
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        see(parser);
        for (Source source : sources) {
          if (source.recognises(this)) {
            return source;
          }
        }
        parser.skipChildren();
      }
    }
    Json.readToEnd(parser);
    return null;
  }

  private void see(JsonParser parser) throws IOException {
    String key = parser.currentName();
    keys.add(key);
    if (parser.nextToken().isScalarValue()) {
      String word = parser.getText();
      words.put(key, word.length() > MAX_WORD ? word.substring(0, MAX_WORD) : word);
    }
  }

  /** The document in words that may be shown: its structure, none of its values. */
  String describe() {
    String what =
        isArray() ? "an array" : root == JsonToken.START_OBJECT ? "an object" : "a single value";
    if (keys.isEmpty()) {
      return what;
    }
    String of = isArray() ? " whose first element has the keys " : " with the keys ";
    return what
        + of
        + Unreadable.harmless(String.join(", ", keys.stream().limit(50).toList()), MAX_WORD);
  }
}
