package io.proofstream.source;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.proofstream.message.Reason;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A value of a document, read whole: for what is small, or whose fields must be seen together. What
 * is not there is an empty node, whose every answer is null or empty; a value of another type than
 * asked for is {@code MALFORMED} at its path.
 */
public final class Node {
  private static final int MAX_PATH = 200;

  private final JsonNode value;
  private final String path;

  Node(JsonNode value, String path) {
    this.value = value;
    this.path = path;
  }

  /** The object of these fields, for one whose fields had to be read one at a time. */
  public static Node ofFields(Map<String, Node> fields) {
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    fields.forEach((name, field) -> object.set(name, field.value));
    return new Node(object, "");
  }

  public boolean isMissing() {
    return value == null || value.isMissingNode() || value.isNull();
  }

  public boolean isObject() {
    return value != null && value.isObject();
  }

  public boolean isArray() {
    return value != null && value.isArray();
  }

  public boolean isText() {
    return value != null && value.isTextual();
  }

  public boolean isNumber() {
    return value != null && value.isNumber();
  }

  public boolean has(String name) {
    return value != null && value.hasNonNull(name);
  }

  /** What lies there; an empty node if anything on the way is missing. */
  public Node at(String... names) throws Unreadable {
    Node node = this;
    for (String name : names) {
      node = node.field(name);
    }
    return node;
  }

  private Node field(String name) throws Unreadable {
    if (isMissing()) {
      return new Node(null, path + "/" + name);
    }
    if (!value.isObject()) {
      throw malformed("expected an object");
    }
    return new Node(value.get(name), path + "/" + name);
  }

  /** The text, or a number's digits; null for an empty text too. */
  public String word() throws Unreadable {
    if (isMissing()) {
      return null;
    }
    if (!value.isTextual() && !value.isNumber()) {
      throw malformed("expected a text");
    }
    String text = value.asText();
    Json.requireWhole(text, this::malformed);
    return text.isBlank() ? null : text;
  }

  public String word(String name) throws Unreadable {
    return field(name).word();
  }

  /** The text there, without which the document breaks its format. */
  public String required(String name) throws Unreadable {
    String word = word(name);
    if (word == null) {
      throw malformed("no " + name);
    }
    return word;
  }

  /** The elements of the array; none if it is missing. */
  public List<Node> items() throws Unreadable {
    if (isMissing()) {
      return List.of();
    }
    if (!value.isArray()) {
      throw malformed("expected an array");
    }
    List<Node> items = new ArrayList<>(value.size());
    for (int i = 0; i < value.size(); i++) {
      items.add(new Node(value.get(i), path + "/" + i));
    }
    return items;
  }

  public List<Node> items(String name) throws Unreadable {
    return field(name).items();
  }

  /** The elements that are neither null nor empty. */
  public List<String> words(String name) throws Unreadable {
    List<String> words = new ArrayList<>();
    for (Node item : items(name)) {
      String word = item.word();
      if (word != null) {
        words.add(word);
      }
    }
    return words;
  }

  /** The fields of the object, in the document's order; none if it is missing. */
  public List<Map.Entry<String, Node>> fields() throws Unreadable {
    if (isMissing()) {
      return List.of();
    }
    if (!value.isObject()) {
      throw malformed("expected an object");
    }
    List<Map.Entry<String, Node>> fields = new ArrayList<>(value.size());
    for (Map.Entry<String, JsonNode> field : value.properties()) {
      fields.add(
          Map.entry(field.getKey(), new Node(field.getValue(), path + "/" + field.getKey())));
    }
    return fields;
  }

  /** ISO 8601 with an offset; Go's zero time is absent. */
  public Instant instant(String name) throws Unreadable {
    Node field = field(name);
    String text = field.word();
    if (text == null || text.startsWith("0001-01-01T00:00:00")) {
      return null;
    }
    Instant instant = Json.instantOf(text);
    if (instant == null) {
      throw field.malformed("expected a time such as 2026-01-31T12:00:00Z");
    }
    return instant;
  }

  /** Seconds since 1970, with a fraction or without. */
  public Instant epochSeconds(String name) throws Unreadable {
    Double seconds = number(name);
    if (seconds == null) {
      return null;
    }
    if (seconds < 0 || seconds > 253_402_300_799.0) {
      throw field(name).malformed("expected seconds since 1970");
    }
    return Instant.ofEpochMilli(Math.round(seconds * 1000));
  }

  public Double number(String name) throws Unreadable {
    Node field = field(name);
    if (field.isMissing()) {
      return null;
    }
    double number = field.value.isNumber() ? field.value.doubleValue() : Double.NaN;
    if (!Double.isFinite(number)) {
      throw field.malformed("expected a number of ordinary size");
    }
    return number;
  }

  public Long whole(String name) throws Unreadable {
    Node field = field(name);
    if (field.isMissing()) {
      return null;
    }
    if (!field.value.canConvertToLong() || !field.value.isIntegralNumber()) {
      throw field.malformed("expected a whole number");
    }
    return field.value.longValue();
  }

  public Integer count(String name) throws Unreadable {
    Long whole = whole(name);
    if (whole != null && (whole < Integer.MIN_VALUE || whole > Integer.MAX_VALUE)) {
      throw field(name).malformed("expected a number of ordinary size");
    }
    return whole == null ? null : whole.intValue();
  }

  public Boolean flag(String name) throws Unreadable {
    Node field = field(name);
    if (field.isMissing()) {
      return null;
    }
    if (!field.value.isBoolean()) {
      throw field.malformed("expected true or false");
    }
    return field.value.booleanValue();
  }

  /** The value as JSON, for a digest. */
  public String json() {
    return value == null ? "null" : value.toString();
  }

  /** The document breaks its format's rules, here. */
  public Unreadable malformed(String problem) {
    return new Unreadable(
        Reason.MALFORMED,
        null,
        problem + " at " + (path.isEmpty() ? "the top" : Unreadable.harmless(path, MAX_PATH)));
  }

  JsonNode value() {
    return value;
  }
}
