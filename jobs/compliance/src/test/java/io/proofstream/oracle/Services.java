package io.proofstream.oracle;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * A few images that are built, run and scanned by digest alone, and of which a registry tells the
 * tags before, after, or twice.
 */
final class Services {
  private static final int SERVICES = 5;
  private static final int EVERY = 3;

  private final Random random;
  private final String org;
  private final MadeLog log;
  private final int partitions;

  Services(long seed, String org, MadeLog log, int partitions) {
    this.random = new Random(seed + 1);
    this.org = org;
    this.log = log;
    this.partitions = partitions;
  }

  /** What happens to one of them soon after that, if anything. */
  void sendAt(int number, Instant at) {
    if (number % EVERY == 0) {
      int service = random.nextInt(SERVICES);
      // Every image is a new one after some time.
      int age = number / 80;
      String name = "registry.example/service" + service;
      String digest = "sha256:%064x".formatted(service * 1_000L + age);
      String partition = String.valueOf(random.nextInt(partitions));
      log.signed(at.plusMillis(1), org, partition, text(at, name, digest), Map.of());
    }
  }

  private String text(Instant at, String name, String digest) {
    return switch (random.nextInt(8)) {
      case 0, 1 -> pushed(at, name, digest, random.nextBoolean() ? "2.1" : "stable");
      case 2, 3 -> Declarations.observed(at, name + "@" + digest, digest, "running");
      case 4 -> Declarations.observed(at, name + ":2.1", digest, "running");
      case 5 -> Declarations.observed(at, name + "@" + digest, digest, "stopped");
      case 6 -> ScannerTexts.trivy(name + ":2.1", digest, at, flaws());
      default -> ScannerTexts.trivy(name + "@" + digest, null, at, flaws());
    };
  }

  private static String pushed(Instant at, String name, String digest, String tag) {
    return Declarations.pushed(at, name + ":" + tag + "@" + digest, tag);
  }

  private List<Flaw> flaws() {
    List<Flaw> flaws = new ArrayList<>();
    for (int i = 0; i < random.nextInt(4); i++) {
      flaws.add(
          new Flaw("CVE-2026-" + (2000 + i), null, "lib" + i, "HIGH", "1.1", null, Instant.EPOCH));
    }
    return flaws;
  }
}
