package io.proofstream.policy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.IsoFields;

/** Stretches of time that are reported on: those of the policy, else quarters of the calendar. */
public final class Reporting {
  private Reporting() {}

  /** When the period began that a moment belongs to; of several the one that began last. */
  public static Instant beginning(Policy policy, Instant at) {
    return policy.periods().stream()
        .filter(period -> !at.isBefore(period.from()) && at.isBefore(period.to()))
        .map(Policy.Period::from)
        .max(Instant::compareTo)
        .orElseGet(() -> quarter(ZoneId.of(policy.timeZone()), at));
  }

  private static Instant quarter(ZoneId zone, Instant at) {
    LocalDate day = at.atZone(zone).toLocalDate();
    return day.with(IsoFields.DAY_OF_QUARTER, 1).atStartOfDay(zone).toInstant();
  }
}
