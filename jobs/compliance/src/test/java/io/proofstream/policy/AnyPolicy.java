package io.proofstream.policy;

import io.proofstream.evidence.scan.Severity;
import io.proofstream.policy.obligation.Checks;
import io.proofstream.policy.obligation.Frameworks;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntFunction;

/** Valid policies without end, the same for the same seed. */
public final class AnyPolicy {
  private static final long MINUTE = 60;
  private static final long HOUR = 60 * MINUTE;
  private static final long DAY = 24 * HOUR;

  /** Texts that YAML and JSON each read as something else unless they are quoted. */
  private static final List<String> ODD =
      List.of(
          "*",
          "&a",
          "!x",
          "yes",
          "no",
          "on",
          "~",
          "null",
          "true",
          "1",
          "1.0",
          "0x1f",
          "1e3",
          "- a",
          "a: b",
          "a #b",
          "#",
          "'",
          "\"",
          "\\",
          "{a}",
          "[a]",
          "2026-01-01",
          "a,b",
          "ä",
          "漢",
          "%",
          "@x",
          "`",
          "|",
          ">",
          "?",
          ":",
          "-",
          "--- a",
          "<<",
          "=",
          "...",
          "a:",
          "1_000");

  private static final String KEY = "MCowBQYDK2VwAyEAYi9LESTJ8Nvd7IKDdcnR1BjpNxsgiS4jzk89EP+Wb5s=";

  private final Random random;

  private AnyPolicy(long seed) {
    random = new Random(seed);
  }

  public static Policy of(long seed) {
    return new AnyPolicy(seed).policy();
  }

  private Policy policy() {
    return new Policy(
        "org_" + random.nextInt(100),
        random.nextInt(1000),
        random.nextBoolean() ? null : instant(),
        random.nextBoolean() ? null : instant(),
        random.nextInt(90) * DAY,
        random.nextBoolean(),
        oneOf(List.of("UTC", "Europe/Berlin", "America/New_York", "Asia/Kolkata")),
        sla(),
        new Exceptions(
            between(100, 730) * DAY,
            between(1, 90) * HOUR,
            some(List.of("admin", "owner", "approver", "auditor")),
            between(1, 365) * DAY),
        new Scope(
            several(1, i -> text()),
            several(0, i -> text()),
            several(
                0,
                i ->
                    new Scope.Environment(
                        "environment " + i,
                        several(0, j -> text()),
                        several(0, j -> text()),
                        random.nextBoolean(),
                        random.nextBoolean() ? null : text())),
            several(0, i -> new Scope.Team(i + text(), several(1, j -> text())))),
        new Scanning(
            between(1, 300) * HOUR,
            between(1, 300) * HOUR,
            between(1, 300) * DAY,
            between(60, 10_000) * MINUTE,
            between(1, 100) * HOUR,
            some(List.of("cyclonedx", "spdx", "syft"))),
        some(Frameworks.ids()).stream()
            .map(framework -> new Policy.Boundary(framework, several(1, i -> text())))
            .toList(),
        several(
            0,
            i ->
                new Policy.Collector(
                    i + text(),
                    KEY,
                    some(List.of("os", "library", "config", "secret")),
                    several(0, j -> text()))),
        some(List.of("admin", "owner", "approver", "auditor")).stream()
            .map(role -> new Policy.Role(role, several(1, i -> text())))
            .toList(),
        several(0, i -> new Policy.StreamRule(i + text(), text(), "stream-" + i)),
        several(
            0,
            i -> {
              Instant from = instant();
              return new Policy.Period(i + text(), from, from.plusSeconds(between(1, 400) * DAY));
            }),
        some(List.of("sla.warning", "sla.breach", "control.regressed")).stream()
            .map(
                type ->
                    new Policy.Route(
                        type,
                        List.of(oneOf(List.of("slack", "teams", "email"))),
                        several(0, i -> text()),
                        random.nextBoolean() ? null : severity()))
            .toList(),
        some(List.of("scan_completed", "access_recorded", "audit_log")).stream()
            .map(kind -> new Policy.Retention(kind, between(1, 7300) * DAY))
            .toList(),
        some(List.of("rescan", "rebuild", "rotate-keys")).stream()
            .map(command -> new Policy.Remedy(command, List.of(oneOf(Checks.ids()))))
            .toList());
  }

  private Sla sla() {
    Map<Severity, Long> windows = new EnumMap<>(Severity.class);
    long window = between(1, 100) * HOUR;
    int last = between(2, 4);
    for (Severity severity : List.of(Severity.values()).subList(0, last + 1)) {
      windows.put(severity, window);
      window += between(1, 50) * DAY;
    }
    return new Sla(
        windows,
        random.nextInt(90) * DAY,
        oneOf(List.of(Sla.ClockStart.values())),
        oneOf(List.of(Sla.OnSeverityRaise.values())),
        oneOf(List.of(Sla.OnExceptionExpiry.values())),
        oneOf(List.of(Sla.NoFix.values())),
        random.nextInt(90) * DAY,
        severity(),
        severity(),
        orAll(some(List.of(Sla.SeverityBasis.values()))),
        some(List.of(FindingKind.values())),
        random.nextBoolean());
  }

  private static List<Sla.SeverityBasis> orAll(List<Sla.SeverityBasis> some) {
    return some.isEmpty() ? List.of(Sla.SeverityBasis.values()) : some;
  }

  private Severity severity() {
    return oneOf(List.of(Severity.values()).subList(0, 5));
  }

  private Instant instant() {
    return Instant.ofEpochSecond(1_700_000_000L + random.nextInt(100_000_000));
  }

  private String text() {
    return random.nextBoolean() ? oneOf(ODD) : oneOf(ODD) + random.nextInt(1000) + oneOf(ODD);
  }

  private <T> T oneOf(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }

  private int between(int least, int most) {
    return least + random.nextInt(most - least + 1);
  }

  private <T> List<T> some(List<T> all) {
    List<T> shuffled = new ArrayList<>(all);
    Collections.shuffle(shuffled, random);
    return List.copyOf(shuffled.subList(0, random.nextInt(Math.min(4, all.size()))));
  }

  private <T> List<T> several(int least, IntFunction<T> each) {
    List<T> all = new ArrayList<>();
    int many = between(least, 3);
    for (int i = 0; i < many; i++) {
      T next = each.apply(i);
      if (!all.contains(next)) {
        all.add(next);
      }
    }
    return List.copyOf(all);
  }
}
