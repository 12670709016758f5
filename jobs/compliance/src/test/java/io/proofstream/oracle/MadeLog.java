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
import java.util.stream.Collectors;

/** A log while it is made: one registered collector signs for all organisations. */
final class MadeLog {
  private static final String COLLECTOR = "ci";

  private final KeyPair key;
  private final List<String> orgs;
  private final List<Sent> sent = new ArrayList<>();

  MadeLog(long seed, String... orgs) {
    this.key = pair(seed);
    this.orgs = List.of(orgs);
  }

  /** In the order in which the broker took them. */
  List<Sent> sent() {
    return List.copyOf(sent);
  }

  Sent get(int number) {
    return sent.get(number);
  }

  int size() {
    return sent.size();
  }

  String registry() {
    String known = Base64.getEncoder().encodeToString(key.getPublic().getEncoded());
    return orgs.stream()
        .map(
            org ->
                "{\"org\":\"%s\",\"id\":\"%s\",\"public_key\":\"%s\"}"
                    .formatted(org, COLLECTOR, known))
        .collect(Collectors.joining(",", "{\"collectors\":[", "]}"));
  }

  CollectorKeys keys() {
    return CollectorKeys.parse(registry());
  }

  /** What the collector vouches for. */
  void signed(Instant at, String org, String partitionKey, String text, Map<Header, String> more) {
    Map<String, String> headers = new HashMap<>();
    more.forEach((header, value) -> headers.put(header.key(), value));
    headers.put(Header.ORG.key(), org);
    headers.put(Header.COLLECTOR.key(), COLLECTOR);
    headers.put(Header.SIGNED_AT.key(), at.toString());
    headers.put(
        Header.SIGNATURE.key(),
        Signature.sign(
            key.getPrivate(), Statement.EVIDENCE, headers, Digest.ofContent(text.getBytes(UTF_8))));
    add(at, Topic.EVIDENCE_RAW, partitionKey, headers, text);
  }

  /** What anybody may have sent. */
  void unsigned(Instant at, String org, String partitionKey, String text) {
    add(at, Topic.EVIDENCE_RAW, partitionKey, Map.of(Header.ORG.key(), org), text);
  }

  /** Something that was sent before comes again. */
  void repeat(Instant at, Sent earlier, String partitionKey) {
    sent.add(new Sent(at, earlier.topic(), partitionKey, earlier.headers(), earlier.value()));
  }

  void policy(Instant at, String org, boolean backfill, String text) {
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
