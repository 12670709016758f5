package io.proofstream.policy;

import io.proofstream.evidence.Meaning;
import io.proofstream.evidence.scan.Severity;
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
    @Meaning("Organisation that decides it") String org,
    @Meaning("Its number, one more than the one before; in a file, the one that it is a change of")
        long version,
    @Meaning("When it comes into force; absent = at once") Instant effectiveFrom,
    @Meaning("From when missed deadlines ring; what fell due before is history") Instant liveFrom,
    @Meaning("How long after live_from what is found counts as found at the beginning")
        long onboardingSeconds,
    @Meaning("Simulated evidence counts") boolean demo,
    @Meaning("Time zone of periods, and of days where deadlines move to their end") String timeZone,
    @Meaning("The organisation's own promise: how soon findings are gone") Sla sla,
    @Meaning("What an exception needs in order to suspend a clock") Exceptions exceptions,
    @Meaning("Which assets count, whose they are, and what runs where") Scope scope,
    @Meaning("How often assets are looked at, and with what") Scanning scanning,
    @Meaning("The assets in each framework's scope") List<Boundary> boundaries,
    @Meaning("Who may send evidence that counts; with none named, whom the operator's file names")
        List<Collector> collectors,
    @Meaning("Who may do what") List<Role> roles,
    @Meaning("Tags that belong to a stream of their own; the first that matches decides")
        List<StreamRule> streams,
    @Meaning("Stretches of time that are reported on") List<Period> periods,
    @Meaning("Where news of a type goes") List<Route> routes,
    @Meaning("How long evidence of a kind is kept at least") List<Retention> retention,
    @Meaning("What is asked of automata when a check falls; with none named, nothing is")
        List<Remedy> remediation) {

  /** What an older version of us left out is absent. */
  public Policy {
    boundaries = boundaries == null ? List.of() : boundaries;
    collectors = collectors == null ? List.of() : collectors;
    roles = roles == null ? List.of() : roles;
    streams = streams == null ? List.of() : streams;
    periods = periods == null ? List.of() : periods;
    routes = routes == null ? List.of() : routes;
    retention = retention == null ? List.of() : retention;
    remediation = remediation == null ? List.of() : remediation;
  }

  /** The same under another number, to begin at another moment; null for at once. */
  public Policy numbered(long number, Instant from) {
    return copy(number, from, liveFrom, collectors);
  }

  /** The same, live from that moment, with these to send evidence that counts. */
  public Policy live(Instant from, List<Collector> senders) {
    return copy(version, effectiveFrom, from, senders);
  }

  private Policy copy(long number, Instant from, Instant live, List<Collector> senders) {
    return new Policy(
        org,
        number,
        from,
        live,
        onboardingSeconds,
        demo,
        timeZone,
        sla,
        exceptions,
        scope,
        scanning,
        boundaries,
        senders,
        roles,
        streams,
        periods,
        routes,
        retention,
        remediation);
  }

  /** The assets in a framework's scope. */
  public record Boundary(
      @Meaning(value = "Framework, by its id", required = true) String framework,
      @Meaning(value = "Assets in its scope, * for any part", required = true)
          List<String> assets) {}

  /**
   * Who may send evidence that counts.
   *
   * @param publicKey Ed25519, base64 of its X.509 form
   * @param scannerClasses what absence from its complete scans proves: os, library, config,
   *     secret...; empty = all
   * @param assets patterns; empty = all
   */
  public record Collector(
      @Meaning(value = "Its name, as in header ps-collector", required = true) String id,
      @Meaning(value = "Ed25519 public key, base64 of its X.509 form", required = true)
          String publicKey,
      @Meaning("What absence from its complete scans proves; empty = all that it looks for")
          List<String> scannerClasses,
      @Meaning("Assets that it may speak of, * for any part; empty = all") List<String> assets) {}

  /** Who may do what: admin, owner, approver, auditor. */
  public record Role(
      @Meaning(value = "What they may do", required = true) String role,
      @Meaning(value = "Who may", required = true) List<String> members) {}

  /** Tags that belong to a stream of their own. */
  public record StreamRule(
      @Meaning(value = "Assets, * for any part", required = true) String assets,
      @Meaning(value = "Tags, * for any part", required = true) String tags,
      @Meaning(
              value = "The stream that they belong to; in stream ci nothing has a clock",
              required = true)
          String stream) {}

  /** A stretch of time that is reported on: from, inclusive, to, exclusive. */
  public record Period(
      @Meaning(value = "Its name", required = true) String name,
      @Meaning(value = "Its beginning", required = true) Instant from,
      @Meaning(value = "Its end, which belongs to the next", required = true) Instant to) {}

  /** Where news of a type goes. */
  public record Route(
      @Meaning(value = "Type of news", required = true) String type,
      @Meaning(value = "Where it goes", required = true) List<String> channels,
      @Meaning("Only what concerns these teams; empty = all") List<String> teams,
      @Meaning("Only news of this severity and worse; absent = all") Severity minimumSeverity) {}

  /** How long evidence of a kind is kept at least. */
  public record Retention(
      @Meaning(value = "Kind of evidence", required = true) String kind,
      @Meaning(value = "How long it is kept at least", column = "keep", required = true)
          long seconds) {}

  /** What is asked of an automaton when a check falls, or what it rests on grows stale. */
  public record Remedy(
      @Meaning(value = "What is asked, in a word that the automaton knows: rescan", required = true)
          String command,
      @Meaning(value = "Checks for which it is asked", required = true) List<String> checks) {}
}
