package io.proofstream.reading;

import io.proofstream.evidence.Event;
import io.proofstream.evidence.Origin;
import io.proofstream.evidence.scan.RuleResult;
import io.proofstream.evidence.scan.ScanFinding;
import io.proofstream.message.Message;
import io.proofstream.message.Reading;
import io.proofstream.message.Rejected;
import io.proofstream.trust.CollectorKeys;
import io.proofstream.wire.Header;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A message as a test sends it, and what is read out of it. */
public final class Sent {
  public static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  public static final Reader READER =
      new Reader(Tools.all(), CollectorKeys.none(), Duration.ofMinutes(5));

  private final byte[] value;
  private final Map<String, String> headers = new HashMap<>();

  private Sent(byte[] value) {
    this.value = value;
  }

  public static Sent bytes(byte[] value) {
    return new Sent(value);
  }

  public static Sent text(String value) {
    return new Sent(value.getBytes(StandardCharsets.UTF_8));
  }

  /** A real output of a real tool: {@code trivy/alpine-310.json}. */
  public static Sent sample(String path) {
    return new Sent(resource(path));
  }

  /** What we wrote after a tool's documentation: {@code falco/falcosidekick.json}. */
  public static Sent own(String path) {
    return new Sent(bytes("/samples-own/" + path));
  }

  public static String ownText(String path) {
    return new String(bytes("/samples-own/" + path), StandardCharsets.UTF_8);
  }

  public static byte[] resource(String path) {
    return bytes("/samples/" + path);
  }

  private static byte[] bytes(String resource) {
    try (InputStream in = Sent.class.getResourceAsStream(resource)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Sent with(Header header, String word) {
    headers.put(header.key(), word);
    return this;
  }

  public Message message() {
    return new Message(new Origin("evidence.raw", 3, 42), NOON, Map.copyOf(headers), value);
  }

  public Reading read() {
    return READER.read(message());
  }

  public List<Event> events() {
    Reading reading = read();
    if (reading.rejected() != null) {
      throw new AssertionError(reading.rejected().reason() + ": " + reading.rejected().error());
    }
    return reading.events();
  }

  public Event event() {
    return events().getFirst();
  }

  public List<ScanFinding> findings() {
    return events().stream().flatMap(event -> event.findings().stream()).toList();
  }

  /** What the rules were held against, of all events. */
  public List<RuleResult> results() {
    return events().stream().flatMap(event -> event.results().stream()).toList();
  }

  public Rejected rejected() {
    Reading reading = read();
    if (reading.rejected() == null || !reading.events().isEmpty()) {
      throw new AssertionError("not rejected: " + reading.events().size() + " events");
    }
    return reading.rejected();
  }
}
