package io.proofstream.console.heartbeat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.proofstream.console.envelope.Draft;
import io.proofstream.wire.Header;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A sign of life: a collector that has nothing to tell says so, and how many messages it has sent,
 * so that silence and loss both show.
 *
 * @param every how long until the next, or null if nobody can say
 * @param watches what it watches, in its own words
 */
record Heartbeat(String version, Duration every, List<String> watches) {
  private static final JsonFactory JSON = new JsonFactory();

  /**
   * @param lastNumber of the last message that the collector sent before, or null
   */
  Draft beat(Instant at, Long lastNumber, Map<Header, String> headers) {
    ByteArrayOutputStream json = new ByteArrayOutputStream();
    try (JsonGenerator generator = JSON.createGenerator(json)) {
      generator.writeStartObject();
      generator.writeStringField("proofstream", "heartbeat");
      generator.writeStringField("at", at.toString());
      if (lastNumber != null) {
        generator.writeNumberField("last_sequence", lastNumber);
      }
      if (every != null) {
        generator.writeNumberField("interval_seconds", every.toSeconds());
      }
      generator.writeStringField("version", version);
      if (!watches.isEmpty()) {
        generator.writeArrayFieldStart("watches");
        for (String watched : watches) {
          generator.writeString(watched);
        }
        generator.writeEndArray();
      }
      generator.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException("Memory takes what is written to it", e);
    }
    return new Draft("heartbeat", json.toByteArray(), headers);
  }
}
