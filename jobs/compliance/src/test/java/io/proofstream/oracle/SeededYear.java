package io.proofstream.oracle;

import io.proofstream.trust.CollectorKeys;
import io.proofstream.wire.Header;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * A year of two organisations' images, as the log has it: two scanners that find more and less,
 * break off, are late or come twice; images pushed and deployed; claims, triage, exceptions that
 * end, are taken back or hold for many; a catalogue of attacks; retirements; and policies that do
 * and do not move what is open. The same seed gives the same year.
 *
 * <p>Scanners run on one day a week, so that time passes between them without any message; an image
 * has its busy week every quarter.
 */
public final class SeededYear {
  public static final Instant BEGIN = Instant.parse("2024-01-01T00:00:00Z");

  /** When nothing more is sent, and a while after. */
  public static final Instant END = Instant.parse("2025-01-05T00:00:00Z");

  static final List<String> ORGS = List.of("acme", "umbrella");

  private static final int BUSY_EVERY = 13;

  private final Random random;
  private final MadeLog log;
  private final List<FleetImage> fleet = new ArrayList<>();
  private final List<Grant> grants = new ArrayList<>();
  private Instant at = BEGIN;

  private record Grant(String org, String about, String id) {}

  /**
   * @param messages about how many
   */
  public SeededYear(long seed, int assets, int messages) {
    random = new Random(seed);
    log = new MadeLog(seed, ORGS.toArray(String[]::new));
    for (int i = 0; i < assets; i++) {
      fleet.add(new FleetImage(i, ORGS.get(i % ORGS.size()), random));
    }
    SeededPolicies policies = new SeededPolicies(log);
    List<Instant> weeks = weeks();
    for (int week = 0; week < weeks.size(); week++) {
      at = weeks.get(week);
      policies.of(week, at);
      List<FleetImage> busy = busy(week);
      while (log.size() < (long) messages * (week + 1) / weeks.size()) {
        at = at.plusMillis(1 + random.nextInt(100_000));
        message(busy.get(random.nextInt(busy.size())));
      }
    }
  }

  /** In the order in which the broker took them. */
  public List<Sent> log() {
    return log.sent();
  }

  /** Whom to believe, as the job reads it. */
  public String registry() {
    return log.registry();
  }

  public CollectorKeys keys() {
    return log.keys();
  }

  private static List<Instant> weeks() {
    List<Instant> weeks = new ArrayList<>();
    for (Instant week = BEGIN.plus(Duration.ofHours(7));
        week.isBefore(END.minus(Duration.ofDays(7)));
        week = week.plus(Duration.ofDays(7))) {
      weeks.add(week);
    }
    return weeks;
  }

  private List<FleetImage> busy(int week) {
    List<FleetImage> busy = new ArrayList<>();
    for (int i = 0; i < fleet.size(); i++) {
      if (Math.floorMod(i / ORGS.size() - week, BUSY_EVERY) < 2) {
        busy.add(fleet.get(i));
      }
    }
    return busy;
  }

  private void message(FleetImage image) {
    String vulnerability = image.anyVulnerability(random);
    switch (random.nextInt(100)) {
      case 0, 1 -> send(image, Declarations.claimed(at, image, vulnerability));
      case 2, 3 -> send(image, Declarations.triaged(at, image, vulnerability, triaged()));
      case 4 -> send(image, Declarations.evaluated(at, image, vulnerability, true));
      case 5, 6 -> send(image, Declarations.evaluated(at, image, vulnerability, false));
      case 7, 8, 9, 10 -> grant(image, vulnerability);
      case 11, 12 -> revoke();
      case 13 -> send(image, Declarations.retired(at, image));
      case 14 -> send(image, Declarations.registered(at, image, "team" + random.nextInt(3)));
      case 15, 16, 17 -> repeat();
      case 18 -> rarely(image, vulnerability);
      case 19 -> log.unsigned(at, image.org, image.name, trivy(image, at));
      default -> scanOrShip(image);
    }
  }

  private String triaged() {
    return random.nextBoolean() ? "in_progress" : "acknowledged";
  }

  private void scanOrShip(FleetImage image) {
    boolean ships = image.pushed && (image.digest() == null || random.nextInt(5) == 0);
    boolean deploys = image.runs && image.digest() != null && random.nextInt(4) == 0;
    if (ships) {
      send(image, Declarations.pushed(at, image, image.push()));
    } else if (deploys) {
      boolean byDigest = log.size() % 2 == 0;
      String digest = image.deploy();
      send(
          image,
          byDigest
              ? Declarations.observedByDigest(at, image, digest)
              : Declarations.observed(at, image, digest));
    } else {
      scan(image);
    }
  }

  /** Mended now and then; told at once, or days after. */
  private void scan(FleetImage image) {
    image.age(random);
    boolean late = random.nextInt(3) == 0;
    if (late || random.nextInt(3) == 0) {
      image.mend(random);
    }
    Instant seen = late ? at.minus(Duration.ofHours(6 + random.nextInt(150))) : at;
    // One that runs while a newer is there is scanned too.
    boolean old = image.running() != null && random.nextInt(3) == 0;
    String digest = old ? image.running() : image.digest();
    List<Flaw> flaws = image.flaws();
    switch (random.nextInt(20)) {
      case 0 -> send(image, ScannerTexts.brokenOff(image.name, digest, seen, List.of()));
      case 1 -> {
        List<Flaw> some = flaws.subList(0, flaws.size() / 2);
        send(image, ScannerTexts.brokenOff(image.name, digest, seen, some));
      }
      case 2 ->
          log.signed(
              at,
              image.org,
              image.name,
              ScannerTexts.trivy(image.name, digest, seen, List.of()),
              Map.of(Header.FILTERS, "severity HIGH"));
      case 3, 4, 5 -> send(image, ScannerTexts.grype(image.name, digest, seen, flaws));
      default -> send(image, ScannerTexts.trivy(image.name, digest, seen, flaws));
    }
  }

  private void grant(FleetImage image, String vulnerability) {
    List<String> kinds =
        List.of("risk_accepted", "false_positive", "vendor_dependency", "severity_adjusted");
    boolean many = random.nextInt(40) == 0;
    String about =
        many
            ? "\"asset_pattern\":\"registry.example/" + image.org + "/app1*\""
            : "\"asset\":\"" + image.name + "\"";
    Grant grant = new Grant(image.org, about, "EX-" + log.size());
    grants.add(grant);
    Instant until = at.plus(Duration.ofHours(30 + random.nextInt(2_000)));
    String kind = kinds.get(random.nextInt(kinds.size()));
    String text = Declarations.granted(at, about, grant.id, kind, vulnerability, until);
    log.signed(at, image.org, "desk", text, Map.of());
  }

  private void revoke() {
    if (!grants.isEmpty()) {
      Grant grant = grants.remove(random.nextInt(grants.size()));
      String text = Declarations.revoked(at, grant.about, grant.id);
      log.signed(at, grant.org, "desk", text, Map.of());
    }
  }

  /** Not older than what the job remembers. */
  private void repeat() {
    int recent = Math.min(log.size(), 400);
    Sent earlier = log.get(log.size() - 1 - random.nextInt(recent));
    log.repeat(at, earlier, random.nextBoolean() ? earlier.key() : "again");
  }

  private void rarely(FleetImage image, String vulnerability) {
    switch (random.nextInt(6)) {
      case 0 -> {
        Instant dueAt = at.plus(Duration.ofDays(10));
        log.signed(
            at, image.org, "feeds", Declarations.exploited(at, vulnerability, dueAt), Map.of());
      }
      case 1 -> log.unsigned(at, image.org, "?", "no report at all, number " + log.size());
      case 2 -> send(image, trivy(image, Instant.parse("2099-01-01T00:00:00Z")));
      default -> scan(image);
    }
  }

  private static String trivy(FleetImage image, Instant seen) {
    return ScannerTexts.trivy(image.name, image.digest(), seen, image.flaws());
  }

  /** By one of two doors, so that what is about one image lies in more than one partition. */
  private void send(FleetImage image, String text) {
    String door = random.nextInt(4) == 0 ? "desk" : image.name;
    log.signed(at, image.org, door, text, Map.of());
  }
}
