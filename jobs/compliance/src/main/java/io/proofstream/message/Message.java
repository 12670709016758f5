package io.proofstream.message;

import io.proofstream.evidence.Origin;
import java.time.Instant;
import java.util.Map;

/**
 * One message of an input topic as the broker took it.
 *
 * @param recordedAt the broker's time, never earlier than any before it in the same partition
 * @param headers header values as UTF-8 text; of a repeated header the last one
 * @param value the tool's own bytes, or null for a tombstone; of a claim, what was fetched for it
 */
public record Message(
    Origin origin, Instant recordedAt, Map<String, String> headers, byte[] value) {

  public Message withValue(byte[] fetched) {
    return new Message(origin, recordedAt, headers, fetched);
  }
}
