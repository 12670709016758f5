package io.proofstream.policy;

import io.proofstream.evidence.scan.Severity;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What holds where an organisation has said nothing: HarborGuard's figures where it has one. */
public final class Policies {
  private Policies() {}

  /** Version 0, which nobody wrote. */
  public static Policy ofNobody(String org) {
    return new Policy(
        org,
        0,
        null,
        null,
        days(7),
        false,
        "UTC",
        sla(),
        new Exceptions(days(180), days(3), List.of(), days(30)),
        new Scope(List.of("*"), List.of(), List.of(), List.of()),
        new Scanning(
            days(1),
            days(2),
            days(30),
            days(2),
            Scanning.RECOVERY_HOLD,
            List.of("cyclonedx", "spdx")),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  private static Sla sla() {
    Map<Severity, Long> windows = new EnumMap<>(Severity.class);
    windows.put(Severity.CRITICAL, days(1));
    windows.put(Severity.HIGH, days(3));
    windows.put(Severity.MEDIUM, days(7));
    windows.put(Severity.LOW, days(14));
    return new Sla(
        windows,
        days(3),
        Sla.ClockStart.FIRST_DETECTED,
        Sla.OnSeverityRaise.FAIR,
        Sla.OnExceptionExpiry.ORIGINAL,
        Sla.NoFix.SEPARATE,
        days(7),
        Severity.MEDIUM,
        Severity.LOW,
        List.of(Sla.SeverityBasis.values()),
        List.of(FindingKind.VULNERABILITY),
        false);
  }

  private static long days(int days) {
    return Duration.ofDays(days).toSeconds();
  }
}
