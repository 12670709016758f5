package io.proofstream.policy.document;

import io.proofstream.document.Key;
import io.proofstream.evidence.Kind;
import io.proofstream.evidence.scan.Severity;
import io.proofstream.policy.Durations;
import io.proofstream.policy.obligation.Checks;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Which words and which lengths of time a key may have, as data. */
public final class Limits {
  /** A length of time from the one to the other, both included, in seconds. */
  public record Bounds(long least, long most) {
    static Bounds of(String least, String most) {
      return new Bounds(Durations.seconds(least), Durations.seconds(most));
    }

    public boolean hold(long seconds) {
      return seconds >= least && seconds <= most;
    }

    @Override
    public String toString() {
      return Durations.text(least) + " to " + Durations.text(most);
    }
  }

  /** Severities that a policy may name; unknown counts as one of them. */
  public static final List<String> SEVERITIES =
      words(Severity.class).stream().filter(word -> !word.equals("unknown")).toList();

  private static final List<String> ROLES = List.of("admin", "owner", "approver", "auditor");

  private static final Map<String, List<String>> WORDS =
      Map.of(
          "Policy.timeZone", ZoneId.getAvailableZoneIds().stream().sorted().toList(),
          "Exceptions.approverRoles", ROLES,
          "Role.role", ROLES,
          "Scanning.sbomFormats", List.of("cyclonedx", "spdx", "syft"),
          "Collector.scannerClasses", List.of("os", "library", "config", "secret", "license"),
          "Route.type",
              List.of(
                  "sla.warning",
                  "sla.breach",
                  "sla.breach-withdrawn",
                  "sla.resolved",
                  "control.regressed",
                  "control.recovered",
                  "evidence.silent",
                  "evidence.stale",
                  "evidence.resumed",
                  "scope.reduced",
                  "exception.expiring",
                  "audit.tampered"),
          "Route.channels", List.of("slack", "teams", "pagerduty", "opsgenie", "email", "webhook"),
          "Retention.kind", kept(),
          "Remedy.checks", Checks.ids());

  private static final Map<String, Bounds> BOUNDS =
      Map.of(
          "Policy.onboardingSeconds", Bounds.of("0d", "90d"),
          "Sla.windowSeconds", Bounds.of("1h", "365d"),
          "Sla.warningLeadSeconds", Bounds.of("0d", "90d"),
          "Sla.reopenGraceSeconds", Bounds.of("0d", "90d"),
          "Exceptions.longestSeconds", Bounds.of("1d", "730d"),
          "Exceptions.warningLeadSeconds", Bounds.of("1h", "90d"),
          "Exceptions.vendorCheckSeconds", Bounds.of("1d", "365d"),
          "Scanning.cadenceSeconds", Bounds.of("1h", "365d"),
          "Scanning.databaseAgeSeconds", Bounds.of("1h", "365d"),
          "Retention.seconds", Bounds.of("1d", "7300d"));

  /** Of the others. */
  private static final Bounds SILENCES = Bounds.of("1h", "365d");

  private Limits() {}

  /** The words of which a key, or each item of its list, must be one; null if any text will do. */
  public static List<String> words(Key key, Class<?> type) {
    if (type == Severity.class) {
      return SEVERITIES;
    }
    return type.isEnum() ? words(type) : WORDS.get(key.id());
  }

  public static Bounds bounds(Key key) {
    return BOUNDS.getOrDefault(key.id(), SILENCES);
  }

  private static List<String> kept() {
    List<String> kinds = new ArrayList<>(words(Kind.class));
    kinds.addAll(List.of("raw_contents", "findings", "controls", "alerts", "audit_log"));
    return List.copyOf(kinds);
  }

  private static List<String> words(Class<?> type) {
    return Arrays.stream(type.getEnumConstants())
        .map(word -> word.toString().toLowerCase(Locale.ROOT))
        .toList();
  }
}
