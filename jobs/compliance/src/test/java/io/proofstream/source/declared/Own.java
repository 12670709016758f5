package io.proofstream.source.declared;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.proofstream.reading.Sent;
import java.io.IOException;
import java.io.UncheckedIOException;

/** The examples of declarations, one for each type. */
final class Own {
  private static final ObjectMapper JSON = new ObjectMapper();

  private Own() {}

  static String text(String type) {
    return Sent.ownText("declared/" + type + ".json");
  }

  static Sent sent(String type) {
    return Sent.text(text(type));
  }

  static ObjectNode object(String type) {
    try {
      return (ObjectNode) JSON.readTree(text(type));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The example with one field said otherwise; null to leave it out. */
  static Sent with(String type, String field, Object value) {
    ObjectNode object = object(type);
    object.set(field, JSON.<JsonNode>valueToTree(value));
    if (value == null) {
      object.remove(field);
    }
    return Sent.text(object.toString());
  }
}
