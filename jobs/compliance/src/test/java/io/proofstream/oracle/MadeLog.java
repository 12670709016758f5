package io.proofstream.oracle;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.proofstream.evidence.Digest;
import io.proofstream.trust.CollectorKeys;
import io.proofstream.trust.Signature;
import io.proofstream.trust.Statement;
import io.proofstream.wire.Header;
import io.proofstream.wire.Topic;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A log while it is made: each organisation has one registered collector, which signs. */
public final class MadeLog {
  private static final String COLLECTOR = "ci";

  private final long seed;
  private final Map<String, KeyPair> keys = new TreeMap<>();
  private final String registry;
  private final List<Sent> sent = new ArrayList<>();

  public MadeLog(long seed, String... orgs) {
    this.seed = seed;
    for (String org : orgs) {
      keys.put(org, pair(seed));
    }
    this.registry =
        keys.keySet().stream()
            .map(
                org ->
                    "{\"org\":\"%s\",\"id\":\"%s\",\"public_key\":\"%s\"}"
                        .formatted(org, COLLECTOR, publicKey(org)))
            .collect(Collectors.joining(",", "{\"collectors\":[", "]}"));
  }

  /** In the order in which the broker took them. */
  public List<Sent> sent() {
    return List.copyOf(sent);
  }

  Sent get(int number) {
    return sent.get(number);
  }

  int size() {
    return sent.size();
  }

  /** The operator's file, which knows the first keys and stays as it is. */
  public String registry() {
    return registry;
  }

  /** The collector with the key that it has now, as a policy registers it. */
  public String registered(String org) {
    return "collectors: [{id: %s, public_key: \"%s\"}]".formatted(COLLECTOR, publicKey(org));
  }

  /** From now on it signs with another key, and only a policy can tell which. */
  void renewKey(String org) {
    keys.put(org, pair(seed + keys.size() + sent.size()));
  }

  private String publicKey(String org) {
    return Base64.getEncoder().encodeToString(keys.get(org).getPublic().getEncoded());
  }

  CollectorKeys keys() {
    return CollectorKeys.parse(registry());
  }

  /** What the collector vouches for. */
  public void signed(
      Instant at, String org, String partitionKey, String text, Map<Header, String> more) {
    Map<String, String> headers = new HashMap<>();
    more.forEach((header, value) -> headers.put(header.key(), value));
    headers.put(Header.ORG.key(), org);
    headers.put(Header.COLLECTOR.key(), COLLECTOR);
    headers.put(Header.SIGNED_AT.key(), at.toString());
    headers.put(
        Header.SIGNATURE.key(),
        Signature.sign(
            keys.get(org).getPrivate(),
            Statement.EVIDENCE,
            headers,
            Digest.ofContent(text.getBytes(UTF_8))));
    add(at, Topic.EVIDENCE_RAW, partitionKey, headers, text);
  }

  /** What anybody may have sent. */
  public void unsigned(Instant at, String org, String partitionKey, String text) {
    add(at, Topic.EVIDENCE_RAW, partitionKey, Map.of(Header.ORG.key(), org), text);
  }

  /** Something that was sent before comes again. */
  void repeat(Instant at, Sent earlier, String partitionKey) {
    sent.add(new Sent(at, earlier.topic(), partitionKey, earlier.headers(), earlier.value()));
  }

  public void policy(Instant at, String org, boolean backfill, String text) {
    Map<String, String> headers =
        Map.of(
            Header.ORG.key(),
            org,
            Header.ACTOR.key(),
            "ada",
            Header.REASON.key(),
            "a test",
            Header.BACKFILL.key(),
            String.valueOf(backfill));
    add(at, Topic.POLICY, org, headers, text);
  }

  private void add(
      Instant at, Topic topic, String partitionKey, Map<String, String> headers, String text) {
    sent.add(new Sent(at, topic.topicName(), partitionKey, headers, text.getBytes(UTF_8)));
  }

  /** The same for the same seed. */
  private static KeyPair pair(long seed) {
    try {
      SecureRandom random = SecureRandom.getInstance("SHA1PRNG");
      random.setSeed(seed);
      KeyPairGenerator generator = KeyPairGenerator.getInstance("Ed25519");
      generator.initialize(255, random);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }
}
