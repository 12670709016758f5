package io.proofstream.source;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import io.proofstream.evidence.Digest;
import io.proofstream.evidence.Event;
import io.proofstream.evidence.Message;
import io.proofstream.evidence.Reading;
import io.proofstream.evidence.Reason;
import io.proofstream.evidence.Rejected;
import io.proofstream.wire.Header;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * Reads any message: either its events, or one typed reason why there are none. Never throws, keeps
 * nothing between messages, and gives equal readings of equal messages. Safe for many threads.
 */
public final class Reader {
  private final List<Source> sources;
  private final Duration futureBound;

  /**
   * @param sources asked in this order whether they recognise a document
   * @param futureBound how far evidence may claim to have happened after the broker took it
   */
  public Reader(List<Source> sources, Duration futureBound) {
    this.sources = List.copyOf(sources);
    this.futureBound = futureBound;
  }

  public Reading read(Message message) {
    byte[] value = message.value();
    Map<String, String> headers = message.headers();
    String rawDigest = value == null ? null : Digest.ofContent(value);
    String messageId = Claims.messageId(headers, rawDigest);
    Attempt attempt = new Attempt();
    List<Event> events = List.of();
    Rejected rejected = null;
    try {
      events = events(message, messageId, rawDigest, attempt);
    } catch (IOException | RuntimeException e) {
      Unreadable why = explain(e, attempt.source);
      rejected =
          new Rejected(
              message.origin(),
              message.recordedAt(),
              Claims.org(headers),
              why.reason(),
              why.seen() == null ? attempt.source : why.seen(),
              why.getMessage(),
              rawDigest,
              value);
    }
    return new Reading(
        messageId,
        message.origin(),
        message.recordedAt(),
        Claims.org(headers),
        attempt.source,
        rawDigest,
        value == null ? 0 : value.length,
        events,
        rejected);
  }

  /** How far a reading came before it failed. */
  private static final class Attempt {
    private String source;
  }

  private List<Event> events(Message message, String messageId, String rawDigest, Attempt attempt)
      throws IOException {
    Payload payload = Payload.of(message.value());
    Claims claims = Claims.of(message.headers());
    Source source = recognise(payload, claims);
    attempt.source = source.name();
    List<ScanReport> reports;
    try (JsonParser parser = payload.parser()) {
      parser.nextToken();
      reports = source.read(new Json(parser));
      Json.readToEnd(parser);
    }
    return new Assembly(message, claims, source.name(), messageId, rawDigest, futureBound)
        .events(reports);
  }

  private Source recognise(Payload payload, Claims claims) throws IOException {
    String wanted = claims.source();
    List<Source> asked =
        sources.stream().filter(each -> wanted == null || wanted.equals(each.name())).toList();
    if (asked.isEmpty()) {
      List<String> known = sources.stream().map(Source::name).sorted().toList();
      throw Claims.invalid(Header.SOURCE, "must be one of " + String.join(", ", known));
    }
    Shape shape = new Shape();
    try (JsonParser parser = payload.parser()) {
      Source source = shape.recognise(parser, asked);
      if (source == null) {
        throw new Unreadable(
            Reason.UNKNOWN_FORMAT,
            null,
            (wanted == null ? "no source knows it: " : wanted + " does not know it: ")
                + shape.describe());
      }
      return source;
    }
  }

  private static Unreadable explain(Exception e, String source) {
    return switch (e) {
      case Unreadable known -> known;
      case StreamConstraintsException limit ->
          new Unreadable(Reason.LIMIT_EXCEEDED, null, limit(limit) + at(limit));
      case JsonEOFException end ->
          new Unreadable(Reason.INVALID_JSON, null, "the document ends too early" + at(end));
      case JsonProcessingException json when isDuplicateKey(json) ->
          new Unreadable(Reason.DUPLICATE_KEY, null, "an object has the same key twice" + at(json));
      case JsonProcessingException json ->
          new Unreadable(Reason.INVALID_JSON, null, "not well-formed JSON" + at(json));
      // A bug in a source must cost one message, not restart the job at that message for ever.
      default ->
          new Unreadable(
              Reason.READER_FAULT,
              null,
              "the reader of " + source + " failed: " + e.getClass().getSimpleName());
    };
  }

  /** Jackson's own words, which tell the limit and quote nothing, without its method names. */
  private static String limit(StreamConstraintsException e) {
    return e.getOriginalMessage().replaceAll(", from `[^`]*`", "");
  }

  private static boolean isDuplicateKey(JsonProcessingException e) {
    return e.getOriginalMessage().startsWith("Duplicate ");
  }

  private static String at(JsonProcessingException e) {
    return e.getLocation() == null ? "" : ", " + Json.place(e.getLocation());
  }
}
