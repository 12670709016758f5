package io.proofstream.oracle;

import java.time.Instant;

/** What organisations decide in a quarter: what counts, where things run, who is held to what. */
final class QuarterPolicies {
  private static final String FIRST =
      """
      sla: {windows: {critical: 2d, high: 7d, medium: 20d, low: null}, reopen_grace: 2d}
      scanning: {cadence: 2d, database_age: 3d, sbom_formats: [cyclonedx]}
      scope:
        exclude: ["*/app*9"]
        environments:
          - {name: playground, namespaces: [play], in_scope: false}
          - {name: production, clusters: [prod], sensitivity: confidential}
        teams: [{team: shop, assets: ["*/app1*"]}]
      boundaries:
        - {framework: soc2-tsc-2017, assets: ["*"]}
        - {framework: nist-800-53r5, assets: ["*/app1*", "*/app2*"]}
      """;

  private QuarterPolicies() {}

  /** Before anything else on that day. */
  static void decide(MadeLog log, int day, Instant at) {
    switch (day) {
      case 0 -> {
        policy(log, at.minusMillis(2), "acme", 1, FIRST);
        policy(log, at.minusMillis(1), "umbrella", 1, FIRST);
      }
      case 50 -> policy(log, at, "acme", 2, FIRST.replace("*/app*9\"]", "*/app*9\", \"*/app4*\"]"));
      case 60 -> policy(log, at, "acme", 3, FIRST.replace("high: 7d", "high: 5d"));
      default -> {}
    }
  }

  private static void policy(MadeLog log, Instant at, String org, int version, String text) {
    log.policy(at, org, true, "org: %s\nversion: %d\n%s".formatted(org, version, text));
  }
}
