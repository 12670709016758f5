package io.proofstream.source;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A document from outside, as far as it has been looked at: the paths of the keys in it, three
 * deep, and the words and numbers there. Arrays are looked at as their first element: {@code
 * runs/tool/driver} in SARIF.
 *
 * <p>Looking ends at the first key by which a source recognises the document, for most tools within
 * the first few; only a document that nobody knows is looked at to its end.
 */
public final class Shape {
  private static final int MAX_WORD = 200;
  private static final int MAX_DEPTH = 3;
  private static final int MAX_KEYS = 2000;

  private final Set<String> keys = new LinkedHashSet<>();
  private final Map<String, String> words = new HashMap<>();

  /** What the source that is being asked looked for and did not find. */
  private final List<String> missed = new ArrayList<>();

  /** Who looked for what in vain, beyond what all do while nothing has been seen. */
  private final Map<String, List<Source>> waiting = new HashMap<>();

  private JsonToken root;
  private boolean empty;

  public Shape() {}

  /** A document that begins so, and of which nothing has been seen. */
  Shape(JsonToken root) {
    this.root = root;
  }

  /** Whether the document is an array; the keys are then those of its first element. */
  public boolean isArray() {
    return root == JsonToken.START_ARRAY;
  }

  /** Whether the document is {@code null} or an array of nothing. */
  public boolean isEmpty() {
    return empty;
  }

  /**
   * @param path keys joined by slashes
   */
  public boolean has(String path) {
    return keys.contains(path) || miss(path);
  }

  public boolean hasAll(String... paths) {
    for (String path : paths) {
      if (!has(path)) {
        return false;
      }
    }
    return true;
  }

  /** The text or number there, at most 200 characters of it; null if there is none. */
  public String word(String path) {
    String word = words.get(path);
    if (word == null) {
      miss(path);
    }
    return word;
  }

  /** Whether the text there begins so. */
  public boolean begins(String path, String prefix) {
    String word = word(path);
    return word != null && word.startsWith(prefix);
  }

  private boolean miss(String path) {
    missed.add(path);
    return false;
  }

  /**
   * The sources that recognise the document, as soon as there is one; none if it is nobody's.
   *
   * @param parser at the document's first token
   */
  public List<Source> recognise(JsonParser parser, Recogniser recogniser) throws IOException {
    root = parser.currentToken();
    JsonToken first = isArray() ? parser.nextToken() : root;
    empty = first == JsonToken.VALUE_NULL ? !isArray() : first == JsonToken.END_ARRAY;
    List<Source> found =
        first == JsonToken.START_OBJECT ? walk(parser, "", 1, recogniser) : List.of();
    if (found.isEmpty()) {
      Json.readToEnd(parser);
    }
    return found;
  }

  /** Asks one source; if the answer is no, it waits for all that it looked for in vain. */
  boolean isOf(Source source, Map<String, List<Source>> inVain) {
    missed.clear();
    if (source.recognises(this)) {
      return true;
    }
    for (String path : missed) {
      inVain.computeIfAbsent(path, any -> new ArrayList<>(1)).add(source);
    }
    return false;
  }

  private List<Source> recognisedBy(String path, Recogniser recogniser) {
    List<Source> found = new ArrayList<>();
    ask(recogniser.waitingFor(path, isArray()), found);
    List<Source> since = waiting.remove(path);
    ask(since == null ? List.of() : since, found);
    return found;
  }

  private void ask(List<Source> sources, List<Source> found) {
    for (Source source : sources) {
      if (!found.contains(source) && isOf(source, waiting)) {
        found.add(source);
      }
    }
  }

  private List<Source> walk(JsonParser parser, String under, int depth, Recogniser recogniser)
      throws IOException {
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String path = under + parser.currentName();
      JsonToken value = parser.nextToken();
      List<Source> found = List.of();
      if (keys.size() < MAX_KEYS) {
        see(path, parser);
        found = recognisedBy(path, recogniser);
      }
      if (found.isEmpty() && depth < MAX_DEPTH && value.isStructStart()) {
        int opened = value == JsonToken.START_ARRAY ? 1 : 0;
        if (opened == 1) {
          value = parser.nextToken();
        }
        if (value == JsonToken.START_OBJECT) {
          found = walk(parser, path + "/", depth + 1, recogniser);
        } else if (value.isStructStart()) {
          parser.skipChildren();
        }
        if (found.isEmpty() && opened == 1 && value != JsonToken.END_ARRAY) {
          skipToEndOfArray(parser);
        }
      }
      if (!found.isEmpty()) {
        return found;
      }
      parser.skipChildren();
    }
    return List.of();
  }

  private static void skipToEndOfArray(JsonParser parser) throws IOException {
    for (JsonToken token = parser.nextToken();
        token != JsonToken.END_ARRAY && token != null;
        token = parser.nextToken()) {
      parser.skipChildren();
    }
  }

  private void see(String path, JsonParser parser) throws IOException {
    keys.add(path);
    if (parser.currentToken().isScalarValue()) {
      int length = Math.min(MAX_WORD, parser.getTextLength());
      words.put(path, new String(parser.getTextCharacters(), parser.getTextOffset(), length));
    }
  }

  /** The document in words that may be shown: its structure, none of its values. */
  public String describe() {
    String what =
        isArray() ? "an array" : root == JsonToken.START_OBJECT ? "an object" : "a single value";
    List<String> top = keys.stream().filter(key -> key.indexOf('/') < 0).limit(50).toList();
    if (top.isEmpty()) {
      return what;
    }
    String of = isArray() ? " whose first element has the keys " : " with the keys ";
    return what + of + Unreadable.harmless(String.join(", ", top), MAX_WORD);
  }
}
