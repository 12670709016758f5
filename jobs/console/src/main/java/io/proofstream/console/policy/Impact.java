package io.proofstream.console.policy;

import io.proofstream.evidence.scan.Severity;
import io.proofstream.finding.clock.Forecast;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** What a policy would do to open findings, counted by severity and team. */
final class Impact {
  private static final String ROW = "%-10s  %-20s  %8s  %8s  %8s  %14s  %18s%n";

  private final Map<Group, Counts> groups = new TreeMap<>(Group.ORDER);
  private final Counts all = new Counts();

  private record Group(Severity severity, String team) {
    private static final Comparator<Group> ORDER =
        Comparator.comparing(Group::severity).thenComparing(Group::team);
  }

  private static final class Counts {
    private long open;
    private long earlier;
    private long later;
    private long newlyBreached;
    private long noLongerBreached;

    private void add(Forecast forecast) {
      open++;
      Instant before = forecast.before() == null ? Instant.MAX : forecast.before();
      Instant after = forecast.after() == null ? Instant.MAX : forecast.after();
      earlier += after.isBefore(before) ? 1 : 0;
      later += after.isAfter(before) ? 1 : 0;
      newlyBreached += forecast.effect() == Forecast.Effect.NEWLY_BREACHED ? 1 : 0;
      noLongerBreached += forecast.effect() == Forecast.Effect.NO_LONGER_BREACHED ? 1 : 0;
    }

    private boolean isNone() {
      return earlier + later + newlyBreached + noLongerBreached == 0;
    }
  }

  void add(Severity severity, String team, Forecast forecast) {
    Severity known = severity == null ? Severity.UNKNOWN : severity;
    groups
        .computeIfAbsent(new Group(known, team == null ? "-" : team), group -> new Counts())
        .add(forecast);
    all.add(forecast);
  }

  /** Groups that nothing happens to are left out. */
  void print(PrintWriter out) {
    out.printf(
        "%d open findings: %d deadlines would move, %d earlier and %d later; %d would be newly"
            + " breached, %d no longer%n",
        all.open,
        all.earlier + all.later,
        all.earlier,
        all.later,
        all.newlyBreached,
        all.noLongerBreached);
    if (all.isNone()) {
      return;
    }
    out.println();
    out.printf(
        ROW,
        "severity",
        "team",
        "open",
        "earlier",
        "later",
        "newly breached",
        "no longer breached");
    groups.forEach(
        (group, counts) -> {
          if (!counts.isNone()) {
            out.printf(
                ROW,
                group.severity().name().toLowerCase(Locale.ROOT),
                group.team(),
                counts.open,
                counts.earlier,
                counts.later,
                counts.newlyBreached,
                counts.noLongerBreached);
          }
        });
  }
}
