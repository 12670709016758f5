package io.proofstream.measure.total;

import io.proofstream.measure.addition.Delta;
import io.proofstream.measure.gauge.Readings;
import io.proofstream.measure.gauge.Sum;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * What all subjects of one organisation come to: what stands, and what was gathered in each hour.
 * Only what changes is read and written.
 */
public final class Totals {
  private static final long SECONDS_OF_A_DAY = 86_400;
  private static final int LEAST_DAYS_OF_A_MONTH = 7;

  private final TotalStore store;

  public Totals(TotalStore store) {
    this.store = store;
  }

  private record Place(String audience, String label) {}

  private record HourPlace(int hour, String audience, String label) {}

  /** What changed: gauges, and hours of them that were over before. */
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
            .computeIfAbsent(day(delta.hour()), day -> new ArrayList<>())
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

  /** Takes what stands now as the sample of the hour that ends now. */
  public void sample(String gauge, Instant hourEnd, Function<Map<String, Sum>, Sum> sample)
      throws Exception {
    Map<String, Map<String, Sum>> byAudience = new TreeMap<>();
    for (Standings.Part part : store.standing(gauge).parts()) {
      byAudience
          .computeIfAbsent(part.audience(), audience -> new TreeMap<>())
          .put(part.label(), part.sum());
    }
    Instant hour = hourEnd.minus(1, ChronoUnit.HOURS);
    List<Delta> samples = new ArrayList<>();
    byAudience.forEach(
        (audience, sums) -> samples.add(new Delta(audience, gauge, "", hour, sample.apply(sums))));
    if (!samples.isEmpty()) {
      gather(gauge, day(hour), samples);
    }
  }

  /** What stands for those audiences, by label. */
  public Readings standing(String gauge, Predicate<String> audience, Instant now) throws Exception {
    Map<String, Sum> labelled = new TreeMap<>();
    for (Standings.Part part : store.standing(gauge).parts()) {
      if (audience.test(part.audience())) {
        labelled.merge(part.label(), part.sum(), Sum::plus);
      }
    }
    return new Readings(now, now, labelled, List.of(), List.of());
  }

  /**
   * What was gathered for those audiences in the hours that begin within the window.
   *
   * @param zone of the calendar months
   */
  public Readings gathered(
      String gauge, Predicate<String> audience, Instant from, Instant to, ZoneId zone)
      throws Exception {
    Instant first = from.truncatedTo(ChronoUnit.HOURS);
    Map<String, Sum> labelled = new TreeMap<>();
    TreeSet<Instant> hours = new TreeSet<>();
    TreeMap<YearMonth, Sum> months = new TreeMap<>();
    for (long day = day(first); day <= day(to); day++) {
      for (DaySums.Part part : store.day(gauge, day).parts()) {
        Instant hour = Instant.ofEpochSecond(day * SECONDS_OF_A_DAY + part.hour() * 3600L);
        if (hour.isBefore(first) || !hour.isBefore(to) || !audience.test(part.audience())) {
          continue;
        }
        hours.add(hour);
        labelled.merge(part.label(), part.sum(), Sum::plus);
        months.merge(YearMonth.from(hour.atZone(zone)), part.sum(), Sum::plus);
      }
    }
    Instant begin = hours.isEmpty() ? from : later(from, hours.first());
    months.keySet().removeIf(month -> days(month, begin, to, zone) < LEAST_DAYS_OF_A_MONTH);
    return new Readings(begin, to, labelled, List.copyOf(hours), List.copyOf(months.values()));
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
    for (DaySums.Part part : store.day(gauge, day).parts()) {
      sums.put(new HourPlace(part.hour(), part.audience(), part.label()), part.sum());
    }
    for (Delta delta : deltas) {
      int hour = (int) ((delta.hour().getEpochSecond() - day * SECONDS_OF_A_DAY) / 3600);
      HourPlace place = new HourPlace(hour, delta.audience(), delta.label());
      if (delta.sum().denominator() != 0 || sums.containsKey(place)) {
        sums.merge(place, delta.sum(), Sum::plus);
      }
    }
    List<DaySums.Part> parts = new ArrayList<>();
    sums.forEach(
        (place, sum) ->
            parts.add(new DaySums.Part(place.hour(), place.audience(), place.label(), sum)));
    store.put(gauge, day, new DaySums(List.copyOf(parts)));
  }

  private static long days(YearMonth month, Instant from, Instant to, ZoneId zone) {
    Instant begin = later(from, month.atDay(1).atStartOfDay(zone).toInstant());
    Instant next = month.plusMonths(1).atDay(1).atStartOfDay(zone).toInstant();
    return Duration.between(begin, next.isBefore(to) ? next : to).toDays();
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  private static long day(Instant moment) {
    return Math.floorDiv(moment.getEpochSecond(), SECONDS_OF_A_DAY);
  }
}
