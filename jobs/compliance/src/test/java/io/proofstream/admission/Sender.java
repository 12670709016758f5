package io.proofstream.admission;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.proofstream.evidence.Digest;
import io.proofstream.evidence.Origin;
import io.proofstream.message.Entry;
import io.proofstream.message.Message;
import io.proofstream.reading.Reader;
import io.proofstream.reading.Tools;
import io.proofstream.trust.CollectorKeys;
import io.proofstream.trust.Signature;
import io.proofstream.trust.Statement;
import io.proofstream.wire.Header;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Somebody who sends evidence, signed with a key of their own. */
public record Sender(String org, String id, KeyPair key) {
  private static final Reader READER =
      new Reader(Tools.all(), CollectorKeys.none(), Duration.ofMinutes(5));

  public static Sender of(String org, String id) {
    try {
      return new Sender(org, id, KeyPairGenerator.getInstance("Ed25519").generateKeyPair());
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  /** The same with another key. */
  public Sender withNewKey() {
    return of(org, id);
  }

  /** As the operator's file has them. */
  public CollectorKeys known() {
    return CollectorKeys.of(org, Map.of(id, publicKey()));
  }

  /** As a policy has them, in a line of its list of collectors. */
  public String registered() {
    return "{id: %s, public_key: \"%s\"}".formatted(id, publicKey());
  }

  public List<Entry> signed(Instant at, long offset, String text) {
    return read(message(at, offset, text.getBytes(UTF_8), true));
  }

  public List<Entry> unsigned(Instant at, long offset, String text) {
    return read(message(at, offset, text.getBytes(UTF_8), false));
  }

  /** Signed, and then changed on the way. */
  public List<Entry> changed(Instant at, long offset, String text) {
    Message signed = message(at, offset, (text + " ").getBytes(UTF_8), true);
    return read(signed.withContent(text.getBytes(UTF_8)));
  }

  public Message message(Instant at, long offset, byte[] value, boolean isSigned) {
    Map<String, String> headers = new HashMap<>();
    headers.put(Header.ORG.key(), org);
    headers.put(Header.COLLECTOR.key(), id);
    if (isSigned) {
      String digest = Digest.ofContent(value);
      headers.put(
          Header.SIGNATURE.key(),
          Signature.sign(key.getPrivate(), Statement.EVIDENCE, headers, digest));
    }
    return new Message(new Origin("evidence.raw", 0, offset), at, Map.copyOf(headers), value);
  }

  private static List<Entry> read(Message message) {
    return Entry.of(READER.read(message));
  }

  private String publicKey() {
    return Base64.getEncoder().encodeToString(key.getPublic().getEncoded());
  }
}
