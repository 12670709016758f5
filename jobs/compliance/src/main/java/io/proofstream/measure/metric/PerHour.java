package io.proofstream.measure.metric;

import io.proofstream.measure.gauge.Item;
import io.proofstream.measure.gauge.Tally;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** Adds up what happened within one look, so that many things are counted at once. */
public final class PerHour {
  private record Counted(Instant hour, Item wrong) {}

  private final Map<Instant, Integer> good = new TreeMap<>();
  private final Map<Counted, Integer> bad = new LinkedHashMap<>();
  private final Map<Counted, Instant> first = new HashMap<>();

  /**
   * @param wrong null if nothing is
   */
  public void add(Instant at, Item wrong) {
    Instant hour = at.truncatedTo(ChronoUnit.HOURS);
    if (wrong == null) {
      good.merge(hour, 1, Integer::sum);
    } else {
      Counted counted = new Counted(hour, wrong);
      bad.merge(counted, 1, Integer::sum);
      first.putIfAbsent(counted, at);
    }
  }

  /** Says all of it. */
  public void count(Tally tally) {
    good.forEach((hour, many) -> tally.counts(hour, Tally.PLAIN, many, many, null));
    bad.forEach(
        (counted, many) -> tally.counts(first.get(counted), Tally.PLAIN, 0, many, counted.wrong()));
  }
}
