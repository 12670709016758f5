package io.proofstream.console.envelope;

import io.proofstream.claim.Claim;
import io.proofstream.claim.ClaimStore;
import io.proofstream.console.collector.Collector;
import io.proofstream.evidence.Digest;
import io.proofstream.wire.Header;
import io.proofstream.wire.Topic;
import java.io.IOException;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * Makes the message that goes to Kafka: content too large is put away first, then it is stamped.
 */
public final class Seal {
  private static final byte[] EMPTY = new byte[0];

  private final byte[] key;
  private final Collector collector;
  private final ClaimStore claims;
  private final int limit;

  /**
   * @param key of every message, or null
   * @param claims where content above the limit goes, or null if there is no such place
   * @param limit bytes of content that a message can carry
   */
  public Seal(byte[] key, Collector collector, ClaimStore claims, int limit) {
    this.key = key;
    this.collector = collector;
    this.claims = claims;
    this.limit = limit;
  }

  public Collector collector() {
    return collector;
  }

  /**
   * The finished message.
   *
   * @throws IOException if the content is too large and cannot be put away
   */
  public ProducerRecord<byte[], byte[]> message(Draft draft) throws IOException {
    Map<Header, String> headers = new EnumMap<>(Header.class);
    headers.putAll(draft.headers());
    byte[] value = draft.content();
    String digest = Digest.ofContent(value);
    if (isTooLarge(draft)) {
      headers.putAll(putAway(draft).headers());
      value = EMPTY;
    }
    ProducerRecord<byte[], byte[]> message =
        new ProducerRecord<>(Topic.EVIDENCE_RAW.topicName(), key, value);
    collector.stamp(headers, digest).entrySet().stream()
        .sorted(Comparator.comparing(Map.Entry<Header, String>::getKey))
        .forEach(
            header ->
                message.headers().add(header.getKey().key(), Envelope.bytes(header.getValue())));
    return message;
  }

  public boolean isTooLarge(Draft draft) {
    return draft.content().length > limit;
  }

  /** Puts the content where claims are kept, unless it is there already. */
  public Claim putAway(Draft draft) throws IOException {
    if (claims == null) {
      throw new IOException(
          "it is too large: %,d bytes, where a message has room for %,d; --claims names a place for"
                  .formatted(draft.content().length, limit)
              + " what is larger");
    }
    return claims.put(draft.content());
  }
}
