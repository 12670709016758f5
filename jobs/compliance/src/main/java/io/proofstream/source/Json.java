package io.proofstream.source;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.proofstream.message.Reason;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * A JSON document read once, from front to back. Each method takes the value at hand; null is an
 * absent value everywhere; a value of another type than asked for is {@code MALFORMED} at its path.
 * Values that nobody takes are skipped.
 */
public final class Json {
  /** What to do with one field of an object. */
  public interface Field {
    void read(String name) throws IOException;
  }

  /** What to do with one element of an array. */
  public interface Element {
    void read() throws IOException;
  }

  private static final Pattern VERSION = Pattern.compile("[0-9][0-9A-Za-z.+-]{0,19}");
  private static final int MAX_PATH = 200;
  private static final Instant EARLIEST = Instant.parse("1970-01-01T00:00:00Z");
  private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

  private static final ObjectReader TREES = new ObjectMapper().readerFor(JsonNode.class);

  private final JsonParser parser;

  /**
   * @param parser at the first token of the document
   */
  public Json(JsonParser parser) {
    this.parser = parser;
  }

  /** A document inside the document, such as the payload of an envelope, at its first token. */
  public Json embedded(byte[] json) throws IOException {
    JsonParser inner = StrictJson.parser(json, 0, json.length);
    if (inner.nextToken() == null) {
      throw malformed("an embedded document is empty");
    }
    return new Json(inner);
  }

  public boolean isArray() {
    return parser.currentToken() == JsonToken.START_ARRAY;
  }

  public void object(Field field) throws IOException {
    if (startsWith(JsonToken.START_OBJECT, "an object")) {
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String name = parser.currentName();
        parser.nextToken();
        field.read(name);
        parser.skipChildren();
      }
    }
  }

  public void array(Element element) throws IOException {
    if (startsWith(JsonToken.START_ARRAY, "an array")) {
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        element.read();
        parser.skipChildren();
      }
    }
  }

  public String text() throws IOException {
    if (!startsWith(JsonToken.VALUE_STRING, "a text")) {
      return null;
    }
    String text = parser.getText();
    requireWhole(text, this::malformed);
    return text;
  }

  static void requireWhole(String text, Function<String, Unreadable> malformed) throws Unreadable {
    if (!WholeText.isWhole(text)) {
      throw malformed.apply("a text holds an escaped NUL or half a character");
    }
  }

  /** The text, or null for an empty one too: Go tools write both for what they do not know. */
  public String word() throws IOException {
    String text = text();
    return text == null || text.isBlank() ? null : text;
  }

  /** The word, with a question mark for each sign that no table can hold. */
  public String legible() throws IOException {
    String raw = startsWith(JsonToken.VALUE_STRING, "a text") ? parser.getText() : "";
    return raw.isBlank() ? null : Unreadable.harmless(raw, raw.length());
  }

  /** The elements that are neither null nor empty. */
  public List<String> words() throws IOException {
    List<String> words = new ArrayList<>();
    array(
        () -> {
          String word = word();
          if (word != null) {
            words.add(word);
          }
        });
    return words;
  }

  /** ISO 8601 with an offset; Go's zero time is absent. */
  public Instant instant() throws IOException {
    String text = word();
    if (text == null || text.startsWith("0001-01-01T00:00:00")) {
      return null;
    }
    Instant instant = instantOf(text);
    if (instant == null) {
      throw malformed("expected a time such as 2026-01-31T12:00:00Z");
    }
    return instant;
  }

  /** The value at hand and all below it. */
  public Node node() throws IOException {
    String path = parser.getParsingContext().pathAsPointer().toString();
    if (parser.currentToken() == JsonToken.VALUE_NULL) {
      return new Node(null, path);
    }
    return new Node(TREES.readTree(parser), path);
  }

  public Integer count() throws IOException {
    if (parser.currentToken() == JsonToken.VALUE_NULL) {
      return null;
    }
    if (parser.currentToken() != JsonToken.VALUE_NUMBER_INT) {
      throw malformed("expected a whole number");
    }
    return parser.getIntValue();
  }

  public Boolean flag() throws IOException {
    if (parser.currentToken() == JsonToken.VALUE_NULL) {
      return null;
    }
    if (!parser.currentToken().isBoolean()) {
      throw malformed("expected true or false");
    }
    return parser.getBooleanValue();
  }

  public Double number() throws IOException {
    if (parser.currentToken() == JsonToken.VALUE_NULL) {
      return null;
    }
    double number = parser.currentToken().isNumeric() ? parser.getDoubleValue() : Double.NaN;
    if (!Double.isFinite(number)) {
      throw malformed("expected a number of ordinary size");
    }
    return number;
  }

  /**
   * A version as it is written, number or text; null if there is none, {@code ?} for what is none.
   */
  public String version() throws IOException {
    JsonToken token = parser.currentToken();
    if (token == JsonToken.VALUE_NULL) {
      return null;
    }
    String text = token.isScalarValue() ? parser.getText() : "";
    return VERSION.matcher(text).matches() ? text : "?";
  }

  /** The document breaks its format's rules, here. */
  public Unreadable malformed(String problem) {
    String path =
        Unreadable.harmless(parser.getParsingContext().pathAsPointer().toString(), MAX_PATH);
    String where = path.isEmpty() ? "the top" : path;
    return new Unreadable(
        Reason.MALFORMED,
        null,
        problem + " at " + where + ", " + place(parser.currentTokenLocation()));
  }

  public static String place(JsonLocation location) {
    return "line " + location.getLineNr() + ", column " + location.getColumnNr();
  }

  /** Within the years that every table can hold; null if the text is no such time. */
  public static Instant instantOf(String text) {
    Instant instant = Times.instantOf(text);
    boolean fits = instant != null && !instant.isBefore(EARLIEST) && !instant.isAfter(LATEST);
    return fits ? instant : null;
  }

  /** To the last token of the document that the parser is in. */
  public static void readToEnd(JsonParser parser) throws IOException {
    while (!parser.getParsingContext().inRoot()) {
      parser.nextToken();
    }
  }

  private boolean startsWith(JsonToken wanted, String words) throws IOException {
    JsonToken token = parser.currentToken();
    if (token != wanted && token != JsonToken.VALUE_NULL) {
      throw malformed("expected " + words + ", found " + spoken(token));
    }
    return token == wanted;
  }

  private static String spoken(JsonToken token) {
    if (token.isStructStart()) {
      return token == JsonToken.START_OBJECT ? "an object" : "an array";
    }
    if (token.isBoolean()) {
      return "true or false";
    }
    return token.isNumeric() ? "a number" : "a text";
  }
}
