package io.proofstream.console.envelope;

import io.proofstream.console.Problem;
import io.proofstream.identity.ImageReference;
import io.proofstream.identity.InvalidReference;
import io.proofstream.reading.Tools;
import io.proofstream.source.Source;
import io.proofstream.wire.Header;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What a sender says about every message of one call: the headers, and the key that keeps messages
 * about one asset in one partition. Only {@link #checked} makes one, so it never lies.
 */
public record Envelope(Map<Header, String> headers) {
  /** A clock may run ahead of ours by this much; the job rejects what is beyond. */
  public static final Duration FUTURE_BOUND = Duration.ofMinutes(5);

  // Bounds of one record in a batch of its own, as the broker measures it (record format v2).
  private static final int BATCH_OVERHEAD = 61;
  private static final int RECORD_OVERHEAD = 21;
  private static final int MAX_VARINT = 5;

  /** What single messages get besides, each as long as it can be. */
  static final Map<Header, String> FURTHER =
      Map.of(
          Header.ORIGINAL_DIGEST, "x".repeat(71),
          Header.DB_BUILT_AT, "x".repeat(32),
          Header.DB_VERSION, "x".repeat(256),
          Header.SEQUENCE, "x".repeat(18),
          Header.SOURCE_IP, "x".repeat(45),
          Header.SIGNED_AT, "x".repeat(32),
          Header.SIGNATURE, "x".repeat(88));

  /**
   * @param said headers as a person wrote them
   */
  public static Envelope checked(Map<Header, String> said, Clock clock) {
    Map<Header, String> headers = new EnumMap<>(Header.class);
    said.forEach((header, value) -> headers.put(header, checked(header, value, clock)));
    return new Envelope(Map.copyOf(headers));
  }

  /** The same, with the address that it is sent from; null where none can be told. */
  public Envelope from(String address) {
    if (address == null) {
      return this;
    }
    Map<Header, String> more = new EnumMap<>(Header.class);
    more.putAll(headers);
    more.put(Header.SOURCE_IP, address);
    return new Envelope(Map.copyOf(more));
  }

  private static String checked(Header header, String value, Clock clock) {
    return switch (header) {
      case ORG ->
          acceptable(
              header, value, "--org", "at most 64 of a to z, 0 to 9 and _, such as acme_shop");
      case ASSET -> reference(value);
      case SOURCE -> known(value);
      case OBSERVED_AT -> Times.instant("--at", value, clock.instant()).toString();
      case COLLECTOR -> acceptable(header, value, "--collector", "visible characters");
      case CLUSTER -> acceptable(header, value, "--cluster", "visible characters");
      case GATE ->
          acceptable(header, value, "--gate", "one of " + header.rule().replace("|", ", "));
      case FILTERS -> acceptable(header, value, "--filters", "words joined by commas");
      default -> value;
    };
  }

  public String org() {
    return headers.getOrDefault(Header.ORG, "default");
  }

  /**
   * The asset, else null: then the partition does not matter. Never the collector, of which there
   * may be one for all: order between messages comes from recorded time, and one partition would be
   * slow.
   */
  public byte[] key() {
    String asset = headers.get(Header.ASSET);
    return asset == null ? null : bytes(asset);
  }

  /**
   * Bytes that the broker counts besides the content itself, with all headers that a message may
   * get besides these; never fewer than it will.
   */
  public int overhead() {
    byte[] key = key();
    int size = BATCH_OVERHEAD + RECORD_OVERHEAD + MAX_VARINT * 3 + (key == null ? 0 : key.length);
    for (Map<Header, String> each : List.of(headers, FURTHER)) {
      for (Map.Entry<Header, String> header : each.entrySet()) {
        size += 2 * MAX_VARINT + header.getKey().key().length() + bytes(header.getValue()).length;
      }
    }
    return size;
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String acceptable(Header header, String value, String option, String example) {
    if (!header.accepts(value)) {
      throw Problem.usage(
          option + " '" + value + "' is not acceptable",
          "the pipeline would reject it",
          "write " + example);
    }
    return value;
  }

  private static String known(String source) {
    List<String> known = Tools.all().stream().map(Source::name).sorted().toList();
    if (!known.contains(source)) {
      throw Problem.usage(
          "--source '" + source + "' is not acceptable",
          "nothing here reads the output of such a tool",
          "write one of " + String.join(", ", known) + ", or leave it out");
    }
    return source;
  }

  private static String reference(String asset) {
    try {
      ImageReference.parse(asset);
      return asset;
    } catch (InvalidReference e) {
      throw Problem.usage(
              "--asset '" + asset + "' is not acceptable",
              e.getMessage(),
              "write it like this: ghcr.io/acme/shop:1.4")
          .causedBy(e);
    }
  }
}
