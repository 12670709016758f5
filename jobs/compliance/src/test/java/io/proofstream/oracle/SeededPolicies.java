package io.proofstream.oracle;

import java.time.Duration;
import java.time.Instant;

/** What two organisations decide in the course of a year, good policies and bad. */
final class SeededPolicies {
  private final MadeLog log;

  SeededPolicies(MadeLog log) {
    this.log = log;
  }

  /** What is decided on that day, before anything else. */
  void of(int week, Instant at) {
    switch (week) {
      case 0 -> {
        policy(at, "acme", 1, false, "sla: {reopen_grace: 5d}");
        policy(at.plusMillis(1), "umbrella", 1, false, PAUSING);
      }
      case 10 -> policy(at, "acme", 2, false, "sla: {windows: {critical: 2d, high: 5d}}");
      case 12 -> policy(at, "acme", 2, true, "sla: {windows: {critical: 1h, high: 2h}}");
      case 15 -> policy(at, "umbrella", 2, true, "sla: {windows: {critical: 12h}, no_fix: count}");
      case 22 -> policy(at, "acme", 3, true, TIGHTER);
      case 25 -> log.policy(at, "acme", true, "org: acme\nversion: 4\nsla: {windos: 1}\n");
      case 30 -> policy(at, "umbrella", 3, true, later(at.plus(Duration.ofDays(9))));
      case 37 -> policy(at, "acme", 4, true, BOUND + log.registered("acme"));
      case 41 -> {
        log.renewKey("acme");
        policy(at, "acme", 5, true, BOUND + log.registered("acme"));
      }
      case 45 -> policy(at, "umbrella", 4, true, "sla: {on_exception_expiry: restart}");
      default -> {}
    }
  }

  /** To one framework: all of them, judged at every hour of a year, would be no test but a wait. */
  private static final String HELD = "boundaries: [{framework: soc2-tsc-2017, assets: [\"*\"]}]";

  private static final String PAUSING =
      """
      sla: {on_exception_expiry: paused_time, no_fix: pause_until_fix}
      exceptions: {warning_lead: 5d}
      """;

  private static final String TIGHTER =
      """
      sla: {windows: {critical: 6h, high: 2d, medium: 4d, low: null}, on_exception_expiry: restart}
      scope: {teams: [{team: shop, assets: ["registry.example/acme/app1*"]}]}
      streams:
        - {assets: registry.example/acme/app12*, tags: "1.*", stream: stable}
        - {assets: registry.example/acme/app14*, tags: "*", stream: ci}
      """;

  private static final String BOUND =
      """
      sla: {windows: {critical: 2d, high: 6d, medium: 12d, low: 60d}, end_of_day: true}
      boundaries: [{framework: fedramp-rev5-moderate, assets: ["registry.example/acme/app2*"]}]
      """;

  /** Holds from a moment when nothing else happens. */
  private static String later(Instant from) {
    return """
    effective_from: %s
    sla: {windows: {critical: 1d, high: 2d}, on_severity_raise: original}
    """
        .formatted(from.plusSeconds(3_600));
  }

  private void policy(Instant at, String org, int version, boolean backfill, String text) {
    String held = text.contains("boundaries:") ? "" : HELD;
    log.policy(
        at, org, backfill, "org: %s\nversion: %d\n%s\n%s".formatted(org, version, text, held));
  }
}
