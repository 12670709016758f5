package io.proofstream.reading;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.proofstream.source.StrictJson;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The top of a document, as far as it takes to see whether it is an event or a list of them. */
final class StreamedEvent {
  private static final Set<String> FALCO = Set.of("output", "priority", "rule", "time");
  private static final String AUDIT = "audit.k8s.io/";

  private final Set<String> keys = new HashSet<>();
  private final List<byte[]> items = new ArrayList<>();
  private String kind;
  private String apiVersion;

  private StreamedEvent() {}

  /**
   * The document itself if it is an event, what it lists if it is a list of events, nothing if it
   * is something else; null if it is not one JSON document.
   */
  static List<byte[]> in(byte[] json) {
    StreamedEvent seen = new StreamedEvent();
    return seen.look(json) ? seen.events(json) : null;
  }

  /** Whether it is one JSON document. */
  private boolean look(byte[] json) {
    try (JsonParser parser = StrictJson.parser(json, 0, json.length)) {
      if (parser.nextToken() == JsonToken.START_OBJECT) {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
          field(parser, json);
        }
      } else {
        parser.skipChildren();
      }
      return parser.nextToken() == null;
    } catch (IOException e) {
      return false;
    }
  }

  private void field(JsonParser parser, byte[] json) throws IOException {
    String name = parser.currentName();
    keys.add(name);
    JsonToken value = parser.nextToken();
    if (value == JsonToken.VALUE_STRING && name.equals("kind")) {
      kind = parser.getText();
    } else if (value == JsonToken.VALUE_STRING && name.equals("apiVersion")) {
      apiVersion = parser.getText();
    } else if (value == JsonToken.START_ARRAY && name.equals("items")) {
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        int from = (int) parser.currentTokenLocation().getByteOffset();
        parser.skipChildren();
        items.add(trimmed(json, from, (int) parser.currentLocation().getByteOffset()));
      }
    }
    parser.skipChildren();
  }

  private List<byte[]> events(byte[] json) {
    boolean isAudit = apiVersion != null && apiVersion.startsWith(AUDIT);
    if (isAudit && "EventList".equals(kind)) {
      return items.stream().map(this::named).toList();
    }
    boolean isEvent = isAudit ? "Event".equals(kind) : keys.containsAll(FALCO);
    return isEvent ? List.of(json) : List.of();
  }

  /** An item of a list need not say what it is, since its list does; alone, it must. */
  private byte[] named(byte[] item) {
    StreamedEvent seen = new StreamedEvent();
    if (!seen.look(item) || seen.keys.isEmpty() || seen.kind != null || seen.apiVersion != null) {
      return item;
    }
    ByteArrayOutputStream named = new ByteArrayOutputStream(item.length + 60);
    named.writeBytes(
        "{\"kind\":\"Event\",\"apiVersion\":\"%s\","
            .formatted(apiVersion)
            .getBytes(StandardCharsets.UTF_8));
    named.write(item, 1, item.length - 1);
    return named.toByteArray();
  }

  static byte[] trimmed(byte[] text, int from, int to) {
    int start = from;
    int end = to;
    while (start < end && text[start] <= ' ' && text[start] >= 0) {
      start++;
    }
    while (end > start && text[end - 1] <= ' ' && text[end - 1] >= 0) {
      end--;
    }
    return Arrays.copyOfRange(text, start, end);
  }
}
