package io.proofstream.oracle;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;

/** One image of a made-up fleet, as it truly is: what scanners would find in it now. */
final class FleetImage {
  private static final int FLAWS = 8;
  private static final List<String> SEVERITIES = List.of("CRITICAL", "HIGH", "MEDIUM", "LOW");

  final String org;
  final String name;
  final boolean pushed;
  final boolean runs;

  private final int number;
  private final TreeSet<Integer> present = new TreeSet<>();
  private final int[] raised = new int[FLAWS];
  private final TreeSet<Integer> fixable = new TreeSet<>();
  private int digests;
  private String running;
  private boolean aliased;

  FleetImage(int number, String org, Random random) {
    this.number = number;
    this.org = org;
    this.name = "registry.example/" + org + "/app" + number + ":1.0";
    this.pushed = number % 4 < 2;
    this.runs = number % 8 < 3 && pushed;
    for (int i = 0; i < 1 + random.nextInt(5); i++) {
      present.add(random.nextInt(FLAWS));
    }
    for (int i = 0; i < FLAWS; i++) {
      if (random.nextBoolean()) {
        fixable.add(i);
      }
    }
  }

  /** The newest image that was pushed; null if nobody tells of pushes. */
  String digest() {
    return digests == 0 ? null : digest(digests);
  }

  /** A new image, as yet not running. */
  String push() {
    digests++;
    return digest();
  }

  /** What its workload runs, or null before the first. */
  String running() {
    return running;
  }

  String deploy() {
    running = digest();
    return running;
  }

  /** Somebody mends some of it. */
  void mend(Random random) {
    present.removeIf(flaw -> random.nextInt(4) > 0);
  }

  /** Time brings more to light. */
  void age(Random random) {
    if (present.isEmpty() || random.nextInt(3) == 0) {
      present.add(random.nextInt(FLAWS));
    }
    if (random.nextInt(3) == 0) {
      fixable.add(random.nextInt(FLAWS));
    }
    if (random.nextInt(6) == 0) {
      raised[random.nextInt(FLAWS)]++;
    }
    aliased |= random.nextInt(4) == 0;
  }

  List<Flaw> flaws() {
    List<Flaw> flaws = new ArrayList<>();
    present.forEach(flaw -> flaws.add(flaw(flaw)));
    return flaws;
  }

  /** Any that it has or may have. */
  String anyVulnerability(Random random) {
    List<Flaw> flaws = flaws();
    return flaws.isEmpty()
        ? cve(random.nextInt(FLAWS))
        : flaws.get(random.nextInt(flaws.size())).vulnerability();
  }

  /** The first of some is known by an advisory's name alone, until somebody tells its CVE. */
  private Flaw flaw(int which) {
    boolean advised = which == 0 && number % 2 == 0;
    String advisory = "GHSA-abcd-efgh-%04d".formatted(number % 9_973);
    int severity = Math.floorMod(number * 7 + which * 3 + raised[which], SEVERITIES.size());
    return new Flaw(
        advised && !aliased ? advisory : cve(which),
        advised && aliased ? advisory : null,
        "package" + which,
        SEVERITIES.get(severity),
        fixable.contains(which) ? "1.1" : null,
        number % 5 == 0 ? 9.8 - 2.5 * severity : null,
        Instant.parse("2023-01-01T00:00:00Z").plus(Duration.ofDays(which)));
  }

  private String cve(int which) {
    return "CVE-2025-" + (1_000 + Math.floorMod(number * 31 + which * 101, 400));
  }

  private String digest(int count) {
    return "sha256:%064x".formatted(number * 1_000L + count);
  }
}
