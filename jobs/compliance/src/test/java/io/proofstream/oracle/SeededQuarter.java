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
 * A quarter of two organisations' images, of which everything is told that metrics ask: not only
 * what scanners find, but what is listed, built, signed, let in, run, excepted and seen, and some
 * of it late, failed, unproven or too uncertain. The same seed gives the same quarter.
 *
 * <p>Nothing is sent at night, so that no day's end is a close run.
 */
public final class SeededQuarter {
  public static final Instant BEGIN = Instant.parse("2024-01-01T00:00:00Z");

  /** A while after the last day's end. */
  public static final Instant END = Instant.parse("2024-04-01T01:00:00Z");

  private static final int DAYS = 91;
  private static final Duration MORNING = Duration.ofHours(5);
  private static final Duration HALF_A_MONTH = Duration.ofDays(15);
  private static final Duration EVENING = Duration.ofHours(23);
  private static final List<String> KINDS =
      List.of("risk_accepted", "false_positive", "vendor_dependency", "severity_adjusted");

  private final Random random;
  private final MadeLog log;
  private final List<QuarterImage> fleet = new ArrayList<>();
  private final List<String> grants = new ArrayList<>();
  private final List<String> alerts = new ArrayList<>();
  private Instant at = BEGIN;

  /**
   * @param perDay about how many messages
   */
  public SeededQuarter(long seed, int assets, int perDay) {
    random = new Random(seed);
    log = new MadeLog(seed, SeededYear.ORGS.toArray(String[]::new));
    for (int i = 0; i < assets; i++) {
      // One in six is another organisation's, of which nothing may be counted here.
      fleet.add(new QuarterImage(i, SeededYear.ORGS.get(i % 6 == 5 ? 1 : 0), random));
    }
    for (int day = 0; day < DAYS; day++) {
      at = BEGIN.plus(Duration.ofDays(day)).plus(MORNING);
      QuarterPolicies.decide(log, day, at);
      daily(day);
      long step = EVENING.minus(MORNING).toMillis() / perDay;
      for (int i = 0; i < perDay; i++) {
        at = at.plusMillis(1 + random.nextLong(step));
        message(fleet.get(random.nextInt(fleet.size())));
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

  /** Of a sensor that is off for a week. */
  private void daily(int day) {
    for (String org : SeededYear.ORGS) {
      at = at.plusMillis(1);
      if (day < 40 || day > 47) {
        log.signed(at, org, "sensor", QuarterTexts.alive(at, "sensor"), Map.of());
      }
      if (day % 30 == 0) {
        String builder = "https://ci.example/builder/" + day / 30;
        Instant until = at.plus(Duration.ofDays(45));
        String text = QuarterTexts.stated(at, "approved_builder", builder, until);
        at = at.plusMillis(1);
        log.signed(at, org, "desk", text, Map.of());
      }
      if (day % 9 == 0) {
        String disk = "disk-" + day % 7;
        String text = QuarterTexts.stated(at, "encryption_status", disk, at.plus(HALF_A_MONTH));
        at = at.plusMillis(1);
        log.signed(at, org, "desk", day % 4 == 0 ? text : text.replace("true", "false"), Map.of());
      }
    }
  }

  private void message(QuarterImage image) {
    String vulnerability = image.anyVulnerability(random);
    switch (random.nextInt(100)) {
      case 0, 1 -> send(image, Declarations.claimed(at, image.truth, vulnerability));
      case 2, 3 -> send(image, Declarations.triaged(at, image.truth, vulnerability, "in_progress"));
      case 4, 5, 6, 7 -> grant(image, vulnerability);
      case 8 -> revoke(image);
      case 9 -> rarely(image);
      case 10 -> send(image, Declarations.registered(at, image.truth, "team" + random.nextInt(3)));
      case 11, 12 -> log.unsigned(at, image.org(), image.name(), scanned(image, at));
      case 13, 14, 15 -> repeat();
      case 16, 17, 18 -> send(image, image.bill(at, random), image.subject());
      case 19, 20, 21, 22 -> send(image, image.attestation(at, random), image.subject());
      case 23, 24 -> send(image, image.build(at, random), Map.of());
      case 25, 26, 27, 28, 29, 30 -> send(image, image.request(at, random), Map.of());
      case 31, 32, 33, 34, 35, 36, 37 -> send(image, image.run(at, random), Map.of());
      case 38, 39, 40, 41, 42 -> send(image, image.push(at, random), Map.of());
      case 43, 44, 45 -> send(image, image.access(at, random, log.size()), Map.of());
      case 46, 47 -> ring(image);
      case 48, 49, 50 -> send(image, image.secrets(at, random), Map.of());
      default -> scan(image);
    }
  }

  /** Mended now and then; told at once, or days after. */
  private void scan(QuarterImage image) {
    image.live(random);
    Instant seen =
        switch (random.nextInt(12)) {
          case 0, 1 -> at.minus(Duration.ofHours(6 + random.nextInt(100)));
          case 2, 3 -> at.minusSeconds(1 + random.nextInt(600));
          // Its clock is ahead.
          case 4 -> at.plusSeconds(1 + random.nextInt(120));
          default -> at;
        };
    send(image, scanned(image, seen));
  }

  private String scanned(QuarterImage image, Instant seen) {
    return image.scanned(seen, random);
  }

  /** Some are not properly decided. */
  private void grant(QuarterImage image, String vulnerability) {
    String id = "EX-" + log.size();
    String about = "\"asset\":\"" + image.name() + "\"";
    String kind = KINDS.get(random.nextInt(KINDS.size()));
    Instant until = at.plus(Duration.ofDays(1 + random.nextInt(60)));
    String text = Declarations.granted(at, about, id, kind, vulnerability, until);
    String flawed =
        switch (random.nextInt(10)) {
          case 0 -> text.replace("\"requester\":\"dave\"", "\"requester\":\"alice\"");
          case 1 -> text.replace("\"requester\":\"dave\",", "");
          case 2 -> text.replace("\"reason\":\"it waits\",", "");
          case 3 -> text.replace(until.toString(), at.plus(Duration.ofDays(900)).toString());
          default -> text;
        };
    grants.add(id);
    send(image, flawed);
  }

  /** And somebody looks into one that rang before, if not always to the end. */
  private void ring(QuarterImage image) {
    if (alerts.isEmpty() || random.nextInt(3) > 0) {
      String id = "alert-" + log.size();
      alerts.add(id);
      send(image, image.alert(at, random, id));
    } else {
      String id = alerts.remove(random.nextInt(alerts.size()));
      send(image, QuarterTexts.investigated(at, id, random.nextInt(4) > 0));
    }
  }

  private void revoke(QuarterImage image) {
    if (!grants.isEmpty()) {
      String id = grants.remove(random.nextInt(grants.size()));
      send(image, Declarations.revoked(at, "\"asset\":\"" + image.name() + "\"", id));
    }
  }

  private void rarely(QuarterImage image) {
    switch (random.nextInt(5)) {
      case 0 -> send(image, Declarations.retired(at, image.truth));
      case 1 -> {
        String text =
            Declarations.exploited(at, image.anyVulnerability(random), at.plus(Duration.ofDays(9)));
        log.signed(at, image.org(), "feeds", text, Map.of());
      }
      case 2 -> log.unsigned(at, image.org(), "?", "no report at all, number " + log.size());
      default -> scan(image);
    }
  }

  /** Not older than what the job remembers. */
  private void repeat() {
    int recent = Math.min(log.size(), 100);
    Sent earlier = log.get(log.size() - 1 - random.nextInt(recent));
    if (earlier.topic().startsWith("evidence")) {
      log.repeat(at, earlier, earlier.key());
    }
  }

  private void send(QuarterImage image, String text) {
    send(image, text, Map.of());
  }

  /**
   * @param text null if there is nothing to tell
   */
  private void send(QuarterImage image, String text, Map<Header, String> more) {
    if (text != null) {
      log.signed(at, image.org(), image.name(), text, more);
    }
  }
}
