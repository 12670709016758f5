package io.proofstream.claim;

import io.proofstream.message.Reason;
import io.proofstream.source.Unreadable;
import io.proofstream.wire.Header;
import java.util.Map;

/**
 * What a message says of content that lies elsewhere.
 *
 * @param location URI of the object
 * @param digest {@code sha256:...} of what it holds
 * @param bytes its size
 */
public record Claim(String location, String digest, long bytes) {
  /**
   * The claim in a message's headers, or null if it makes none.
   *
   * @throws Unreadable if it is made in part, or of what cannot be
   */
  public static Claim of(Map<String, String> headers) throws Unreadable {
    String location = headers.get(Header.CLAIM.key());
    String digest = headers.get(Header.CLAIM_DIGEST.key());
    String bytes = headers.get(Header.CLAIM_BYTES.key());
    if (location == null && digest == null && bytes == null) {
      return null;
    }
    require(location != null && !location.isBlank(), Header.CLAIM, "must name the object");
    require(
        digest != null && Header.CLAIM_DIGEST.accepts(digest),
        Header.CLAIM_DIGEST,
        "must be sha256: and 64 hex digits");
    require(
        bytes != null && Header.CLAIM_BYTES.accepts(bytes),
        Header.CLAIM_BYTES,
        "must be the object's size");
    return new Claim(location, digest, Long.parseLong(bytes));
  }

  public Map<Header, String> headers() {
    return Map.of(
        Header.CLAIM,
        location,
        Header.CLAIM_DIGEST,
        digest,
        Header.CLAIM_BYTES,
        String.valueOf(bytes));
  }

  private static void require(boolean holds, Header header, String problem) throws Unreadable {
    if (!holds) {
      throw new Unreadable(Reason.INVALID_HEADER, null, "header " + header.key() + ": " + problem);
    }
  }
}
