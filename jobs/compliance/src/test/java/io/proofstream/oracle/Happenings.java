package io.proofstream.oracle;

import io.proofstream.alert.Alert;
import io.proofstream.alert.AlertKind;
import io.proofstream.finding.FindingState;
import io.proofstream.finding.outcome.FindingChange;
import io.proofstream.finding.outcome.Transition;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whether a log is worth playing: everything that can happen to a finding must happen in it. */
public final class Happenings {
  private static final long ENOUGH = 5;

  /**
   * What rings for findings and their assets; the others are of rooms that the oracle knows not.
   */
  private static final Set<AlertKind> OF_FINDINGS =
      EnumSet.of(
          AlertKind.SLA_WARNING,
          AlertKind.SLA_BREACH,
          AlertKind.SLA_BREACH_WITHDRAWN,
          AlertKind.SLA_RESOLVED,
          AlertKind.EXCEPTION_EXPIRING,
          AlertKind.EXCEPTION_CHECK_DUE,
          AlertKind.SCOPE_REDUCED);

  private Happenings() {}

  /** What happens too rarely, with how often; empty if nothing does. */
  public static Set<String> missing(Oracle oracle) {
    Set<String> missing = new TreeSet<>();
    count(oracle.changes().stream(), FindingChange::transition, Arrays.asList(Transition.values()))
        .forEach((transition, times) -> note(missing, transition, times, ENOUGH));
    count(oracle.alerts().stream(), Alert::alertKind, OF_FINDINGS)
        .forEach((kind, times) -> note(missing, kind, times, enough(kind)));
    count(
            oracle.findings().values().stream(),
            finding -> finding.state(),
            Arrays.asList(FindingState.values()))
        .forEach((state, times) -> note(missing, state, times, 1));
    return missing;
  }

  /** Policies are few. */
  private static long enough(AlertKind kind) {
    return kind == AlertKind.SCOPE_REDUCED ? 1 : ENOUGH;
  }

  private static void note(Set<String> missing, Enum<?> what, long times, long enough) {
    if (times < enough) {
      missing.add(what.getDeclaringClass().getSimpleName() + " " + what + " " + times);
    }
  }

  private static <T, K> Map<K, Long> count(Stream<T> things, Function<T, K> by, Iterable<K> all) {
    Map<K, Long> counts =
        things.collect(Collectors.groupingBy(by, TreeMap::new, Collectors.counting()));
    all.forEach(each -> counts.putIfAbsent(each, 0L));
    return counts;
  }
}
