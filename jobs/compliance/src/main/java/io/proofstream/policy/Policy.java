package io.proofstream.policy;

import java.time.Instant;
import java.util.List;

/**
 * Everything that one organisation decides, in one record: nothing that is decided here is a
 * setting anywhere else. Versions follow each other by one; a version holds from {@code
 * effectiveFrom}, or from when the broker took it, and never before that.
 *
 * @param version 0 is the default, which holds where an organisation has said nothing
 * @param effectiveFrom when it comes into force, or null for at once
 * @param liveFrom from when missed deadlines ring; what fell due before is history
 * @param onboardingSeconds how long after {@code liveFrom} what is found counts as found at the
 *     beginning
 * @param demo simulated evidence counts
 * @param timeZone of periods, and of days where those end at midnight
 */
public record Policy(
    String org,
    long version,
    Instant effectiveFrom,
    Instant liveFrom,
    long onboardingSeconds,
    boolean demo,
    String timeZone,
    Sla sla,
    Exceptions exceptions,
    Scope scope,
    Scanning scanning,
    List<Boundary> boundaries,
    List<Collector> collectors,
    List<Role> roles,
    List<StreamRule> streams,
    List<Period> periods,
    List<Route> routes,
    List<Retention> retention) {

  /** What an older version of us left out is absent. */
  public Policy {
    boundaries = boundaries == null ? List.of() : boundaries;
    collectors = collectors == null ? List.of() : collectors;
    roles = roles == null ? List.of() : roles;
    streams = streams == null ? List.of() : streams;
    periods = periods == null ? List.of() : periods;
    routes = routes == null ? List.of() : routes;
    retention = retention == null ? List.of() : retention;
  }

  /** The assets in a framework's scope. */
  public record Boundary(String framework, List<String> assets) {}

  /**
   * Who may send evidence that counts.
   *
   * @param publicKey Ed25519, base64 of its X.509 form
   * @param scannerClasses what absence from its complete scans proves: os, library, config,
   *     secret...; empty = all
   * @param assets patterns; empty = all
   */
  public record Collector(
      String id, String publicKey, List<String> scannerClasses, List<String> assets) {}

  /** Who may do what: admin, owner, approver, auditor. */
  public record Role(String role, List<String> members) {}

  /** Tags that belong to a stream of their own. */
  public record StreamRule(String assets, String tags, String stream) {}

  /** A stretch of time that is reported on: from, inclusive, to, exclusive. */
  public record Period(String name, Instant from, Instant to) {}

  /** Where news of a type goes. */
  public record Route(
      String type, List<String> channels, List<String> teams, String minimumSeverity) {}

  /** How long evidence of a kind is kept at least. */
  public record Retention(String kind, long seconds) {}
}
