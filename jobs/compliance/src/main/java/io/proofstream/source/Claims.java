package io.proofstream.source;

import io.proofstream.evidence.Digest;
import io.proofstream.evidence.Reason;
import io.proofstream.identity.ImageReference;
import io.proofstream.identity.InvalidReference;
import io.proofstream.wire.Header;
import java.time.Instant;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What the sender says about a message in its headers; absent headers are null.
 *
 * @param source name of the source that must read it
 */
record Claims(
    String org,
    ImageReference asset,
    Instant observedAt,
    String collector,
    String source,
    boolean simulated) {
  private static final String DEFAULT_ORG = "default";
  private static final Pattern ORG = Pattern.compile("[a-z0-9_]{1,64}");
  private static final Pattern COLLECTOR = Pattern.compile("[\\p{L}\\p{N}\\p{P}\\p{S} ]{1,256}");

  static Claims of(Map<String, String> headers) throws Unreadable {
    String org = org(headers);
    require(org != null, Header.ORG, "must be 1 to 64 of a-z, 0-9 and _");
    String observedAt = headers.get(Header.OBSERVED_AT.key());
    Instant observed = observedAt == null ? null : Json.instantOf(observedAt);
    require(
        observedAt == null || observed != null,
        Header.OBSERVED_AT,
        "must be a time from 1970 on, such as 2026-01-31T12:00:00Z");
    String collector = headers.get(Header.COLLECTOR.key());
    require(
        collector == null || COLLECTOR.matcher(collector).matches(),
        Header.COLLECTOR,
        "must be 1 to 256 visible characters");
    String simulated = headers.get(Header.SIMULATED.key());
    require(
        simulated == null || simulated.equals("true") || simulated.equals("false"),
        Header.SIMULATED,
        "must be true or false");
    return new Claims(
        org,
        asset(headers.get(Header.ASSET.key())),
        observed,
        collector,
        headers.get(Header.SOURCE.key()),
        "true".equals(simulated));
  }

  /** The organisation as claimed, or null if the claim is no organisation's name. */
  static String org(Map<String, String> headers) {
    String org = headers.getOrDefault(Header.ORG.key(), DEFAULT_ORG);
    return org != null && ORG.matcher(org).matches() ? org : null;
  }

  /** Identity of a message: who says what about which asset, whenever and wherever it lies. */
  static String messageId(Map<String, String> headers, String rawDigest) {
    return Digest.id(
        "message",
        org(headers),
        headers.get(Header.ASSET.key()),
        headers.get(Header.OBSERVED_AT.key()),
        headers.get(Header.COLLECTOR.key()),
        rawDigest);
  }

  static Unreadable invalid(Header header, String problem) {
    return new Unreadable(Reason.INVALID_HEADER, null, "header " + header.key() + ": " + problem);
  }

  private static ImageReference asset(String header) throws Unreadable {
    try {
      return header == null ? null : ImageReference.parse(header);
    } catch (InvalidReference e) {
      throw invalid(Header.ASSET, e.getMessage());
    }
  }

  private static void require(boolean valid, Header header, String problem) throws Unreadable {
    if (!valid) {
      throw invalid(header, problem);
    }
  }
}
