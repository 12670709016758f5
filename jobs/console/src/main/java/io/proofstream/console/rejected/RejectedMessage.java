package io.proofstream.console.rejected;

import io.proofstream.evidence.Digest;
import io.proofstream.message.Reason;
import io.proofstream.wire.Header;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A row of table {@code rejected}.
 *
 * @param raw the message's value as it is kept, null if it had none or it lies elsewhere
 * @param recordedAt ISO 8601
 */
record RejectedMessage(
    Place place,
    String recordedAt,
    String org,
    String reason,
    String seen,
    String error,
    List<String> headers,
    String rawDigest,
    byte[] raw) {
  private static final byte[] EMPTY = new byte[0];

  /** Why it makes no sense to send it again, or null. */
  String whyNot() {
    if (Reason.TOMBSTONE.name().toLowerCase(Locale.ROOT).equals(reason)) {
      return "tombstones";
    }
    boolean elsewhere = originalHeaders().containsKey(Header.CLAIM.key());
    return elsewhere || (raw != null && raw.length > 0) ? null : "empty ones";
  }

  boolean isClaim() {
    return originalHeaders().containsKey(Header.CLAIM.key());
  }

  /** As it was sent: of a claim, nothing but its headers. */
  byte[] value() {
    return raw == null ? EMPTY : raw;
  }

  /**
   * The headers to send it with again: the original ones, so that it is recognised as the same. If
   * secrets were taken out of what is kept, no signature fits any more, but the digest of what it
   * was still tells what it is.
   */
  Map<String, String> headersToSend() {
    Map<String, String> headers = originalHeaders();
    if (isRedacted()) {
      headers.put(Header.ORIGINAL_DIGEST.key(), rawDigest);
      headers.remove(Header.SIGNATURE.key());
      headers.remove(Header.SIGNED_AT.key());
    }
    return headers;
  }

  private boolean isRedacted() {
    return raw != null
        && raw.length > 0
        && !originalHeaders().containsKey(Header.ORIGINAL_DIGEST.key())
        && !Digest.ofContent(raw).equals(rawDigest);
  }

  private Map<String, String> originalHeaders() {
    Map<String, String> named = new LinkedHashMap<>();
    for (String header : headers) {
      int colon = header.indexOf(": ");
      if (colon > 0) {
        named.put(header.substring(0, colon), header.substring(colon + 2));
      }
    }
    named.remove(Header.TICK.key());
    return named;
  }
}
