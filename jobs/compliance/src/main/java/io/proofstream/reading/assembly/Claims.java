package io.proofstream.reading.assembly;

import io.proofstream.evidence.Digest;
import io.proofstream.evidence.Trust;
import io.proofstream.identity.ImageReference;
import io.proofstream.identity.InvalidReference;
import io.proofstream.message.Reason;
import io.proofstream.source.Json;
import io.proofstream.source.Unreadable;
import io.proofstream.wire.Header;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What the sender says about a message in its headers; absent headers are null.
 *
 * @param source name of the source that must read it
 * @param originalDigest of what the tool wrote, where the sender took secrets out of it
 * @param location where the content is, if it did not fit into the message
 */
public record Claims(
    String org,
    ImageReference asset,
    Instant observedAt,
    String collector,
    String sourceIp,
    Long sequence,
    String source,
    String cluster,
    String gate,
    List<String> filters,
    String dbVersion,
    Instant dbBuiltAt,
    String originalDigest,
    String location,
    boolean simulated) {
  private static final String DEFAULT_ORG = "default";
  private static final String VISIBLE = "must be 1 to 256 visible characters";
  private static final String GATES = "must be one of " + Header.GATE.rule().replace("|", ", ");

  public static Claims of(Map<String, String> headers) throws Unreadable {
    String org = org(headers);
    require(org != null, Header.ORG, "must be 1 to 64 of a-z, 0-9 and _");
    String sequence = word(headers, Header.SEQUENCE, "must be a whole number of at most 18 digits");
    String filters = word(headers, Header.FILTERS, "must be words joined by commas");
    return new Claims(
        org,
        asset(headers.get(Header.ASSET.key())),
        time(headers, Header.OBSERVED_AT),
        word(headers, Header.COLLECTOR, VISIBLE),
        word(headers, Header.SOURCE_IP, "must be an address"),
        sequence == null ? null : Long.valueOf(sequence),
        headers.get(Header.SOURCE.key()),
        word(headers, Header.CLUSTER, VISIBLE),
        word(headers, Header.GATE, GATES),
        filters == null ? List.of() : Stream.of(filters.split(",")).map(String::strip).toList(),
        word(headers, Header.DB_VERSION, VISIBLE),
        time(headers, Header.DB_BUILT_AT),
        word(headers, Header.ORIGINAL_DIGEST, "must be sha256: and 64 hex digits"),
        headers.get(Header.CLAIM.key()),
        "true".equals(word(headers, Header.SIMULATED, "must be true or false")));
  }

  /** The organisation as claimed, or null if the claim is no organisation's name. */
  public static String org(Map<String, String> headers) {
    String org = headers.getOrDefault(Header.ORG.key(), DEFAULT_ORG);
    return org != null && Header.ORG.accepts(org) ? org : null;
  }

  /** The number as claimed, or null if there is none. */
  public static Long sequence(Map<String, String> headers) {
    String sequence = headers.get(Header.SEQUENCE.key());
    boolean valid = sequence != null && Header.SEQUENCE.accepts(sequence);
    return valid ? Long.valueOf(sequence) : null;
  }

  /**
   * Identity of a message: who says what about which asset, whenever and wherever it lies. What was
   * said by nobody known is not what a collector proved to say, or anyone could make its evidence a
   * copy of theirs by being quicker; and what is made up is not what happened.
   */
  public static String messageId(Map<String, String> headers, Trust trust, String rawDigest) {
    return Digest.id(
        "message",
        org(headers),
        trust.name(),
        headers.get(Header.SIMULATED.key()),
        headers.get(Header.ASSET.key()),
        headers.get(Header.OBSERVED_AT.key()),
        headers.get(Header.COLLECTOR.key()),
        rawDigest);
  }

  /** The tool's own identity of what happened, if the message is about just one such thing. */
  public String occurrenceId(Trust trust, String sourceName, String nativeId) {
    return Digest.id("native", org, trust.name(), String.valueOf(simulated), sourceName, nativeId);
  }

  public static Unreadable invalid(Header header, String problem) {
    return new Unreadable(Reason.INVALID_HEADER, null, "header " + header.key() + ": " + problem);
  }

  private static ImageReference asset(String header) throws Unreadable {
    try {
      return header == null ? null : ImageReference.parse(header);
    } catch (InvalidReference e) {
      throw invalid(Header.ASSET, e.getMessage());
    }
  }

  private static String word(Map<String, String> headers, Header header, String problem)
      throws Unreadable {
    String word = headers.get(header.key());
    require(word == null || header.accepts(word), header, problem);
    return word;
  }

  private static Instant time(Map<String, String> headers, Header header) throws Unreadable {
    String text = headers.get(header.key());
    Instant time = text == null ? null : Json.instantOf(text);
    require(
        text == null || time != null,
        header,
        "must be a time from 1970 on, such as 2026-01-31T12:00:00Z");
    return time;
  }

  private static void require(boolean valid, Header header, String problem) throws Unreadable {
    if (!valid) {
      throw invalid(header, problem);
    }
  }
}
