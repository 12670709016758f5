package io.proofstream.oracle;

import io.proofstream.trust.CollectorKeys;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Some days of a small and hasty fleet, as the log has it: scans that find more and less, late ones
 * and copies, acceptances, claims, retirements, and policies that move what is open, say which
 * streams tags belong to, change whose key counts, and take a service out of scope.
 */
public final class SeededLog {
  private static final Instant BEGIN = Instant.parse("2024-01-01T00:00:00Z");
  private static final String ORG = "acme";

  private static final String STREAMS =
      "streams: [{assets: registry.example/app1*, tags: 1.*, stream: stable},"
          + " {assets: registry.example/app2, tags: \"*\", stream: ci}]";

  private static final String NARROWER = "scope: {exclude: [registry.example/app3]}";

  private static final int ASSETS = 12;
  private static final int EVENTS = 400;
  private static final int PARTITIONS = 4;

  private final Random random;
  private final MadeLog log;
  private final Services services;

  public SeededLog(long seed) {
    this.random = new Random(seed);
    this.log = new MadeLog(seed, ORG);
    this.services = new Services(seed, ORG, log, PARTITIONS);
    Instant at = BEGIN;
    policy(at, 1, "critical: 1h, high: 4h, medium: 7h, low: 14h");
    for (int i = 0; i < EVENTS; i++) {
      at = at.plusSeconds(1 + random.nextInt(2 * 10 * 86_400 / EVENTS));
      event(at);
      services.sendAt(i, at);
      if (i == EVENTS / 3) {
        String windows = "critical: 1h, high: 2h, medium: 7h, low: 14h";
        policy(at.plusSeconds(1), 2, windows, log.registered(ORG), STREAMS);
      } else if (i == 2 * EVENTS / 3) {
        log.renewKey(ORG);
        String windows = "critical: 1h, high: 20h, medium: 30h, low: null";
        policy(at.plusSeconds(1), 3, windows, log.registered(ORG));
      }
    }
    String windows = "critical: 1h, high: 20h, medium: 30h, low: null";
    policy(at.plusSeconds(60), 4, windows, log.registered(ORG), NARROWER);
  }

  /** In the order in which the broker took them. */
  public List<Sent> log() {
    return log.sent();
  }

  public String registry() {
    return log.registry();
  }

  public CollectorKeys keys() {
    return log.keys();
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
          log.repeat(at, log.get(1 + random.nextInt(log.size() - 1)), anyPartition());
        }
      }
      default -> send(at, ScannerTexts.trivy(image, null, occurred, flaws(random.nextInt(6))));
    }
  }

  private static List<Flaw> flaws(int count) {
    List<Flaw> flaws = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      flaws.add(new Flaw("CVE-2026-" + (1000 + i), null, "pkg" + i, "HIGH", "1.1", null, BEGIN));
    }
    return flaws;
  }

  private void send(Instant at, String text) {
    log.signed(at, ORG, anyPartition(), text, Map.of());
  }

  private String anyPartition() {
    return String.valueOf(random.nextInt(PARTITIONS));
  }

  private void policy(Instant at, int version, String windows, String... more) {
    log.policy(
        at,
        ORG,
        true,
        """
        org: %s
        version: %d
        sla:
          windows: {%s}
          reopen_grace: 6h
        %s
        """
            .formatted(ORG, version, windows, String.join("\n", more)));
  }
}
