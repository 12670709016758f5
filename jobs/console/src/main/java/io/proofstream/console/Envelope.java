package io.proofstream.console;

import io.proofstream.identity.ImageReference;
import io.proofstream.identity.InvalidReference;
import io.proofstream.reading.Tools;
import io.proofstream.source.Source;
import io.proofstream.wire.Header;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What the publisher says about every payload of one call: the headers, and the key that keeps
 * messages about one asset in one partition. Only {@link #checked} makes one, so it never lies.
 */
record Envelope(Map<Header, String> headers) {
  /** A clock may run ahead of ours by this much; the job rejects what is beyond. */
  static final Duration FUTURE_BOUND = Duration.ofMinutes(5);

  private static final Pattern ORG = Pattern.compile("[a-z0-9_]{1,64}");
  private static final Pattern COLLECTOR = Pattern.compile("[\\p{L}\\p{N}\\p{P}\\p{S} ]{1,256}");

  // Bounds of one record in a batch of its own, as the broker measures it (record format v2).
  private static final int BATCH_OVERHEAD = 61;
  private static final int RECORD_OVERHEAD = 21;
  private static final int MAX_VARINT = 5;

  static Envelope checked(
      String org,
      String asset,
      String at,
      String collector,
      String source,
      boolean simulated,
      Clock clock) {
    Map<Header, String> headers = new EnumMap<>(Header.class);
    put(
        headers,
        Header.ORG,
        org,
        ORG,
        "--org",
        "at most 64 of a to z, 0 to 9 and _, such as acme_shop");
    if (asset != null) {
      headers.put(Header.ASSET, reference(asset));
    }
    put(headers, Header.COLLECTOR, collector, COLLECTOR, "--collector", "visible characters");
    if (source != null) {
      headers.put(Header.SOURCE, known(source));
    }
    if (at != null) {
      headers.put(Header.OBSERVED_AT, instant(at, clock.instant()).toString());
    }
    if (simulated) {
      headers.put(Header.SIMULATED, "true");
    }
    return new Envelope(Map.copyOf(headers));
  }

  /** Asset, else collector, else null: then the partition does not matter. */
  byte[] key() {
    String key = headers.getOrDefault(Header.ASSET, headers.get(Header.COLLECTOR));
    return key == null ? null : bytes(key);
  }

  /** Bytes that the broker counts besides the payload itself; never fewer than it will. */
  int overhead() {
    byte[] key = key();
    int size = BATCH_OVERHEAD + RECORD_OVERHEAD + MAX_VARINT * 2 + (key == null ? 0 : key.length);
    size += MAX_VARINT;
    for (Map.Entry<Header, String> header : headers.entrySet()) {
      size +=
          2 * MAX_VARINT + bytes(header.getKey().key()).length + bytes(header.getValue()).length;
    }
    return size;
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static void put(
      Map<Header, String> headers,
      Header header,
      String value,
      Pattern allowed,
      String option,
      String example) {
    if (value == null) {
      return;
    }
    if (!allowed.matcher(value).matches()) {
      throw Problem.usage(
          option + " '" + value + "' is not acceptable",
          "the pipeline would reject it",
          "write " + example);
    }
    headers.put(header, value);
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

  private static Instant instant(String at, Instant now) {
    Instant instant = parse(at);
    if (instant.isAfter(now.plus(FUTURE_BOUND))) {
      throw Problem.usage(
          "--at " + at + " is in the future",
          "it is now " + now + ", and nothing has happened that is yet to come",
          "say when it was observed, or leave --at out: then the tool's own time counts");
    }
    if (instant.isBefore(Instant.EPOCH)) {
      throw Problem.usage(
          "--at " + at + " is before 1970",
          "the pipeline would reject it, since no tool is that old",
          "say when it was observed");
    }
    return instant;
  }

  private static Instant parse(String at) {
    try {
      if (at.indexOf('T') < 0) {
        return LocalDate.parse(at).atStartOfDay(ZoneOffset.UTC).toInstant();
      }
      return OffsetDateTime.parse(at).toInstant();
    } catch (DateTimeException e) {
      throw Problem.usage("--at '" + at + "' is not a time that can be used", why(at), fix(at))
          .causedBy(e);
    }
  }

  private static String why(String at) {
    return isLocal(at)
        ? "it does not say in which time zone"
        : "it is neither an ISO 8601 date nor an ISO 8601 time with its zone";
  }

  private static String fix(String at) {
    return isLocal(at)
        ? "add Z if it is UTC (" + at + "Z), or the offset (" + at + "+01:00)"
        : "write 2026-11-21, 2026-11-21T09:30:00Z or 2026-11-21T10:30:00+01:00";
  }

  private static boolean isLocal(String at) {
    try {
      LocalDateTime.parse(at);
      return true;
    } catch (DateTimeException e) {
      return false;
    }
  }
}
