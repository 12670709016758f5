package io.proofstream.measure.total;

import io.proofstream.measure.addition.Delta;
import io.proofstream.measure.figure.Readings;
import io.proofstream.measure.figure.Sum;
import io.proofstream.measure.gauge.Audience;
import io.proofstream.measure.gauge.Hours;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * What all subjects of one organisation come to: what stands, and what was gathered in each hour.
 * Only what changes is read and written.
 */
public final class Totals {
  private final TotalStore store;
  private final Windows windows;

  /**
   * @param store that nobody else changes meanwhile
   * @param windows of this organisation alone, and of all that was changed since they were new
   */
  public Totals(TotalStore store, Windows windows) {
    this.store = store;
    this.windows = windows;
  }

  private record Place(String audience, String label) {}

  private record HourPlace(int hour, String audience, String label) {}

  /** What changed: gauges, and hours of those that are gathered. */
  public record Changed(TreeSet<String> gauges, Map<String, TreeSet<Instant>> hours) {}

  public Changed add(List<Delta> deltas) throws Exception {
    Map<String, List<Delta>> standing = new TreeMap<>();
    Map<String, Map<Long, List<Delta>>> gathered = new TreeMap<>();
    Changed changed = new Changed(new TreeSet<>(), new TreeMap<>());
    for (Delta delta : deltas) {
      changed.gauges().add(delta.gauge());
      if (delta.hour() == null) {
        standing.computeIfAbsent(delta.gauge(), gauge -> new ArrayList<>()).add(delta);
      } else {
        changed.hours().computeIfAbsent(delta.gauge(), g -> new TreeSet<>()).add(delta.hour());
        gathered
            .computeIfAbsent(delta.gauge(), gauge -> new TreeMap<>())
            .computeIfAbsent(Gathered.day(delta.hour()), day -> new ArrayList<>())
            .add(delta);
      }
    }
    for (Map.Entry<String, List<Delta>> each : standing.entrySet()) {
      stand(each.getKey(), each.getValue());
    }
    for (Map.Entry<String, Map<Long, List<Delta>>> each : gathered.entrySet()) {
      for (Map.Entry<Long, List<Delta>> day : each.getValue().entrySet()) {
        gather(each.getKey(), day.getKey(), day.getValue());
      }
    }
    return changed;
  }

  /**
   * Takes what stands now as the sample of the hour that ends now. What counts for everybody is
   * seen together with each audience's own, as where a sensor is alive with what runs there; but
   * what it comes to by itself is taken once.
   */
  public void sample(String gauge, Instant hourEnd, Function<Map<String, Sum>, Sum> sample)
      throws Exception {
    Map<String, Map<String, Sum>> byAudience = new TreeMap<>();
    for (Standings.Part part : store.standing(gauge).parts()) {
      byAudience
          .computeIfAbsent(part.audience(), audience -> new TreeMap<>())
          .put(part.label(), part.sum());
    }
    Map<String, Sum> everybodys = byAudience.getOrDefault(Audience.EVERYBODY, Map.of());
    Sum alone = sample.apply(everybodys);
    Instant hour = hourEnd.minus(1, ChronoUnit.HOURS);
    List<Delta> samples = new ArrayList<>();
    byAudience.forEach(
        (audience, sums) -> {
          Sum sampled = alone;
          if (!audience.equals(Audience.EVERYBODY)) {
            everybodys.forEach((label, sum) -> sums.merge(label, sum, Sum::plus));
            sampled = sample.apply(sums).minus(alone);
          }
          samples.add(new Delta(audience, gauge, "", hour, sampled));
        });
    if (!samples.isEmpty()) {
      gather(gauge, Gathered.day(hour), samples);
    }
  }

  /** What stands for those audiences, by label. */
  public Readings standing(String gauge, Audience audience, Instant now) throws Exception {
    Map<String, Sum> labelled = new TreeMap<>();
    for (Standings.Part part : store.standing(gauge).parts()) {
      if (audience.hears(part.audience())) {
        labelled.merge(part.label(), part.sum(), Sum::plus);
      }
    }
    return new Readings(now, now, labelled, Hours.none(), List.of());
  }

  /**
   * What was gathered for that audience in the hours that begin within the window.
   *
   * @param zone of the calendar months
   */
  public Readings gathered(String gauge, Audience audience, Instant from, Instant to, ZoneId zone)
      throws Exception {
    Instant begin = from.truncatedTo(ChronoUnit.HOURS);
    long first = Gathered.day(begin);
    long last = Gathered.day(to);
    Gathered all = new Gathered(begin, zone);
    if (windows.isPast(last)) {
      for (long day = first; day <= last; day++) {
        all.add(day, day(gauge, day), audience, begin, to);
      }
      return all.readings(from, to.truncatedTo(ChronoUnit.HOURS));
    }
    windows.turnTo(last);
    all.add(first, day(gauge, first), audience, begin, to);
    if (last > first + 1) {
      all.addAll(
          windows.between(
              gauge,
              audience,
              first,
              zone,
              () -> {
                Gathered between = new Gathered(begin, zone);
                for (long day = first + 1; day < last; day++) {
                  // Many, and read once a day.
                  between.add(day, store.day(gauge, day), audience, begin, to);
                }
                return between;
              }));
    }
    if (last > first) {
      all.add(last, day(gauge, last), audience, begin, to);
    }
    return all.readings(from, to.truncatedTo(ChronoUnit.HOURS));
  }

  /** Whether anything was gathered in that hour, for whomever. */
  public boolean hasHour(String gauge, Instant hour) throws Exception {
    int number = Gathered.hourOfDay(hour);
    return day(gauge, Gathered.day(hour)).parts().stream().anyMatch(part -> part.hour() == number);
  }

  private DaySums day(String gauge, long day) throws Exception {
    DaySums sums = windows.day(gauge, day);
    if (sums == null) {
      sums = store.day(gauge, day);
      windows.read(gauge, day, sums);
    }
    return sums;
  }

  private void stand(String gauge, List<Delta> deltas) throws Exception {
    Map<Place, Sum> sums = new HashMap<>();
    for (Standings.Part part : store.standing(gauge).parts()) {
      sums.put(new Place(part.audience(), part.label()), part.sum());
    }
    for (Delta delta : deltas) {
      sums.merge(new Place(delta.audience(), delta.label()), delta.sum(), Sum::plus);
    }
    List<Standings.Part> parts = new ArrayList<>();
    sums.forEach((place, sum) -> parts.add(part(place, sum)));
    parts.removeIf(part -> part.sum().isNone());
    store.put(gauge, new Standings(List.copyOf(parts)));
  }

  private static Standings.Part part(Place place, Sum sum) {
    return new Standings.Part(place.audience(), place.label(), sum);
  }

  /** A correction of what was never gathered, since nobody asked for it then, corrects nothing. */
  private void gather(String gauge, long day, List<Delta> deltas) throws Exception {
    Map<HourPlace, Sum> sums = new HashMap<>();
    for (DaySums.Part part : day(gauge, day).parts()) {
      sums.put(new HourPlace(part.hour(), part.audience(), part.label()), part.sum());
    }
    for (Delta delta : deltas) {
      HourPlace place =
          new HourPlace(Gathered.hourOfDay(delta.hour()), delta.audience(), delta.label());
      if (delta.sum().denominator() != 0 || sums.containsKey(place)) {
        sums.merge(place, delta.sum(), Sum::plus);
      }
    }
    List<DaySums.Part> parts = new ArrayList<>();
    sums.forEach(
        (place, sum) ->
            parts.add(new DaySums.Part(place.hour(), place.audience(), place.label(), sum)));
    DaySums after = new DaySums(List.copyOf(parts));
    store.put(gauge, day, after);
    windows.change(gauge, day, after);
  }
}
