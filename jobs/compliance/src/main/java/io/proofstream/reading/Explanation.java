package io.proofstream.reading;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import io.proofstream.message.Reason;
import io.proofstream.source.Json;
import io.proofstream.source.Unreadable;

/** Why something failed, in a typed reason and words that quote nothing of the document. */
final class Explanation {
  private Explanation() {}

  static Unreadable of(Exception e, String source) {
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
