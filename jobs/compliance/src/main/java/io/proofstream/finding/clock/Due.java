package io.proofstream.finding.clock;

import java.time.Instant;

/** Instants of which some may be missing. */
public final class Due {
  private Due() {}

  /** Null only if all are. */
  public static Instant earliest(Instant... instants) {
    Instant earliest = null;
    for (Instant each : instants) {
      earliest = earliest == null || (each != null && each.isBefore(earliest)) ? each : earliest;
    }
    return earliest;
  }

  /** Null only if both are. */
  public static Instant latest(Instant one, Instant other) {
    return one == null ? other : later(one, other);
  }

  public static Instant later(Instant one, Instant other) {
    return other == null || one.isAfter(other) ? one : other;
  }
}
