package io.proofstream.console.collector;

import io.proofstream.trust.Signature;
import io.proofstream.trust.Statement;
import io.proofstream.wire.Header;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/**
 * Who sends: puts its name on each message and, if it has a key, the message's number, the time and
 * a signature. Every way into the pipeline stamps with this. Safe for many threads.
 */
public final class Collector {
  private final String id;
  private final PrivateKey key;
  private final Sequence sequence;
  private final Clock clock;

  private Collector(String id, PrivateKey key, Sequence sequence, Clock clock) {
    this.id = id;
    this.key = key;
    this.sequence = sequence;
    this.clock = clock;
  }

  /**
   * A collector without a key: its evidence is unverified.
   *
   * @param id its name, or null if it has not even that
   */
  public static Collector unsigned(String id) {
    return new Collector(id, null, null, null);
  }

  /**
   * @param keyFile Ed25519, PKCS #8 in PEM
   * @param sequence where its numbers come from, or null if it gives none
   */
  public static Collector signing(String id, Path keyFile, Sequence sequence, Clock clock) {
    return new Collector(id, KeyFile.read(keyFile), sequence, clock);
  }

  /** The same collector signing without numbers: for trying out, and for signing again. */
  public Collector unnumbered() {
    return new Collector(id, key, null, clock);
  }

  public String id() {
    return id;
  }

  public boolean isSigning() {
    return key != null;
  }

  /** The number of the last message that it signed anywhere; null if it gives no numbers. */
  public Long lastNumber() {
    return sequence == null ? null : sequence.last();
  }

  /** Says that so many messages come next, whose numbers are then one write to disk. */
  public void expect(int messages) {
    if (sequence != null) {
      sequence.reserve(messages);
    }
  }

  /**
   * The headers with this collector's own added; they must not be changed after that.
   *
   * @param contentDigest {@code sha256:...} of the message's value, or of what its claim names
   */
  public Map<Header, String> stamp(Map<Header, String> headers, String contentDigest) {
    return stamp(Statement.EVIDENCE, headers, contentDigest);
  }

  /** As {@link #stamp(Map, String)}, of a message that says something else than evidence. */
  public Map<Header, String> stamp(
      Statement statement, Map<Header, String> headers, String contentDigest) {
    Map<Header, String> stamped = new EnumMap<>(Header.class);
    stamped.putAll(headers);
    if (id != null) {
      stamped.put(Header.COLLECTOR, id);
    }
    if (key != null) {
      if (sequence != null) {
        stamped.put(Header.SEQUENCE, String.valueOf(sequence.next()));
      }
      stamped.put(Header.SIGNED_AT, clock.instant().truncatedTo(ChronoUnit.MILLIS).toString());
      stamped.put(Header.SIGNATURE, Signature.sign(key, statement, names(stamped), contentDigest));
    }
    return stamped;
  }

  /** With which its signatures are checked. */
  public String publicKey() {
    return KeyFile.publicKey(key);
  }

  /** What the registry of collectors must hold so that its signatures are believed. */
  public String registryEntry(String org) {
    return Registry.entry(org, id, publicKey());
  }

  private static Map<String, String> names(Map<Header, String> headers) {
    Map<String, String> named = new HashMap<>();
    headers.forEach((header, value) -> named.put(header.key(), value));
    return named;
  }
}
