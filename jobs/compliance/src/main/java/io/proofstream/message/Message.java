package io.proofstream.message;

import io.proofstream.evidence.Origin;
import io.proofstream.wire.Header;
import java.time.Instant;
import java.util.Map;

/**
 * One message of an input topic as the broker took it.
 *
 * @param recordedAt the broker's time, never earlier than any before it in the same partition
 * @param headers header values as UTF-8 text; of a repeated header the last one
 * @param value the tool's own bytes, or null for a tombstone; of a claim, what was fetched for it
 * @param unfetched why the content that a claim names is not to be had, or null
 */
public record Message(
    Origin origin,
    Instant recordedAt,
    Map<String, String> headers,
    byte[] value,
    Reason unfetched) {

  public Message(Origin origin, Instant recordedAt, Map<String, String> headers, byte[] value) {
    this(origin, recordedAt, headers, value, null);
  }

  /** Whether the content is elsewhere, and nobody has fetched it yet. */
  public boolean isClaim() {
    return headers.containsKey(Header.CLAIM.key())
        && unfetched == null
        && value != null
        && value.length == 0;
  }

  public Message withContent(byte[] content) {
    return new Message(origin, recordedAt, headers, content, null);
  }

  public Message without(Reason why) {
    return new Message(origin, recordedAt, headers, value, why);
  }
}
