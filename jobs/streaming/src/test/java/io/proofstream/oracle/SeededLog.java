package io.proofstream.oracle;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.proofstream.Sample;
import io.proofstream.broker.Arrival;
import io.proofstream.evidence.Digest;
import io.proofstream.trust.CollectorKeys;
import io.proofstream.trust.Signature;
import io.proofstream.trust.Statement;
import io.proofstream.wire.Header;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Ten days of a small and hasty fleet, as the log has it: scans that find more and less, late ones
 * and copies, acceptances, claims, retirements, and two policies that move what is open.
 */
public final class SeededLog {
  static final Instant BEGIN = Instant.parse("2024-01-01T00:00:00Z");
  static final String ORG = "acme";

  private static final int ASSETS = 12;
  private static final int EVENTS = 400;
  private static final int PARTITIONS = 4;
  private static final String COLLECTOR = "ci";

  private final Random random;
  private final KeyPair key = pair();
  private final long[] offsets = new long[PARTITIONS];
  private final List<Arrival> arrivals = new ArrayList<>();

  public SeededLog(long seed) {
    this.random = new Random(seed);
    Instant at = BEGIN;
    policy(0, at, 1, "critical: 1h, high: 4h, medium: 7h, low: 14h");
    for (int i = 0; i < EVENTS; i++) {
      at = at.plusSeconds(1 + random.nextInt(2 * 10 * 86_400 / EVENTS));
      event(at);
      if (i == EVENTS / 3) {
        policy(1, at.plusSeconds(1), 2, "critical: 1h, high: 2h, medium: 7h, low: 14h");
      } else if (i == 2 * EVENTS / 3) {
        policy(2, at.plusSeconds(1), 3, "critical: 1h, high: 20h, medium: 30h, low: null");
      }
    }
  }

  /** In the order in which the broker took them. */
  public List<Arrival> arrivals() {
    return List.copyOf(arrivals);
  }

  public String registry() {
    return "{\"collectors\":[{\"org\":\"%s\",\"id\":\"%s\",\"public_key\":\"%s\"}]}"
        .formatted(
            ORG, COLLECTOR, Base64.getEncoder().encodeToString(key.getPublic().getEncoded()));
  }

  public CollectorKeys keys() {
    return CollectorKeys.parse(registry());
  }

  private void event(Instant at) {
    String image = "registry.example/app" + random.nextInt(ASSETS) + ":1.0";
    Instant occurred = random.nextInt(3) == 0 ? at.minus(Duration.ofHours(3)) : at;
    String vulnerability = "CVE-2026-" + (1000 + random.nextInt(6));
    switch (random.nextInt(12)) {
      case 0 ->
          send(
              at,
              """
              {"proofstream":"exception.granted","at":"%s","asset":"%s","by":"alice","exception_id":"EX-%d",\
              "kind":"risk_accepted","vulnerability_id":"%s","requester":"dave","reason":"waits",\
              "valid_until":"%s"}\
              """
                  .formatted(
                      at, image, random.nextInt(1000), vulnerability, at.plusSeconds(20 * 3_600)));
      case 1 ->
          send(
              at,
              """
              {"proofstream":"remediation.claimed","at":"%s","asset":"%s","by":"bob","vulnerability_id":"%s"}\
              """
                  .formatted(at, image, vulnerability));
      case 2 ->
          send(
              at,
              """
              {"proofstream":"exception.granted","at":"%s","by":"alice","exception_id":"EX-ALL-%d",\
              "kind":"risk_accepted","vulnerability_id":"%s","requester":"dave","reason":"waits",\
              "asset_pattern":"registry.example/*","valid_until":"%s"}\
              """
                  .formatted(at, random.nextInt(1000), vulnerability, at.plusSeconds(9 * 3_600)));
      case 3 -> {
        if (random.nextInt(4) == 0) {
          send(
              at,
              """
              {"proofstream":"asset.retired","at":"%s","asset":"%s","by":"bob"}\
              """
                  .formatted(at, image));
        } else {
          repeat(at);
        }
      }
      default -> send(at, Sample.trivy(image, occurred, random.nextInt(6)));
    }
  }

  private void send(Instant at, String text) {
    Map<String, String> headers = new HashMap<>();
    headers.put(Header.ORG.key(), ORG);
    headers.put(Header.COLLECTOR.key(), COLLECTOR);
    headers.put(Header.SIGNED_AT.key(), at.toString());
    headers.put(
        Header.SIGNATURE.key(),
        Signature.sign(
            key.getPrivate(), Statement.EVIDENCE, headers, Digest.ofContent(text.getBytes(UTF_8))));
    add("evidence.raw", random.nextInt(PARTITIONS), at, headers, text.getBytes(UTF_8));
  }

  /** Something that was sent before comes again. */
  private void repeat(Instant at) {
    List<Arrival> evidence =
        arrivals.stream().filter(each -> each.topic().equals("evidence.raw")).toList();
    if (!evidence.isEmpty()) {
      Arrival again = evidence.get(random.nextInt(evidence.size()));
      add("evidence.raw", random.nextInt(PARTITIONS), at, again.headers(), again.value());
    }
  }

  private void policy(long offset, Instant at, int version, String windows) {
    Map<String, String> headers =
        Map.of(
            Header.ORG.key(), ORG,
            Header.ACTOR.key(), "ada",
            Header.REASON.key(), "a test",
            Header.BACKFILL.key(), "true");
    String text =
        """
        org: %s
        version: %d
        sla:
          windows: {%s}
          reopen_grace: 6h
        """
            .formatted(ORG, version, windows);
    arrivals.add(
        new Arrival("policy", 0, offset, at.toEpochMilli(), true, headers, text.getBytes(UTF_8)));
  }

  private void add(
      String topic, int partition, Instant at, Map<String, String> headers, byte[] value) {
    arrivals.add(
        new Arrival(
            topic, partition, offsets[partition]++, at.toEpochMilli(), true, headers, value));
  }

  private static KeyPair pair() {
    try {
      return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }
}
