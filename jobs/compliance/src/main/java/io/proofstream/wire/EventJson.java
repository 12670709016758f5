package io.proofstream.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import io.proofstream.evidence.Event;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * The canonical event as JSON: column {@code body} of table {@code evidence}, and so what a replay
 * reads years later. {@code event.v1.schema.json} describes it; golden files must parse for ever.
 */
public final class EventJson {
  private static final ObjectWriter WRITER = WireJson.MAPPER.writerFor(Event.class);
  private static final ObjectReader READER = WireJson.MAPPER.readerFor(Event.class);

  private EventJson() {}

  public static String write(Event event) {
    try {
      return WRITER.writeValueAsString(event);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException("A record of plain values cannot fail to be written", e);
    }
  }

  public static byte[] writeBytes(Event event) {
    try {
      return WRITER.writeValueAsBytes(event);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException("A record of plain values cannot fail to be written", e);
    }
  }

  /** Components that the text does not have are null or zero; what it has besides is skipped. */
  public static Event read(String json) throws IOException {
    return READER.readValue(json);
  }

  /** As {@link #read(String)}, from UTF-8. */
  public static Event read(byte[] json) throws IOException {
    return READER.readValue(json);
  }
}
