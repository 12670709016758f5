package io.proofstream.measure.total;

import io.proofstream.measure.figure.Readings;
import io.proofstream.measure.figure.Sum;
import io.proofstream.measure.gauge.Audience;
import io.proofstream.measure.gauge.Hours;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What was gathered of one gauge for one audience, put together day by day. */
final class Gathered {
  private static final Duration DAY = Duration.ofDays(1);
  private static final int LEAST_DAYS_OF_A_MONTH = 7;

  private final ZoneId zone;
  private final Map<String, Sum> labelled = new TreeMap<>();
  private final TreeMap<YearMonth, Sum> months = new TreeMap<>();
  private final Hours hours;

  /**
   * @param earliest no day before that one's is added
   * @param zone of the calendar months
   */
  Gathered(Instant earliest, ZoneId zone) {
    this.zone = zone;
    this.hours = Hours.since(beginning(day(earliest)));
  }

  /** Number of the day since 1970, UTC. */
  static long day(Instant moment) {
    return Math.floorDiv(moment.getEpochSecond(), DAY.toSeconds());
  }

  /** 0 to 23, UTC. */
  static int hourOfDay(Instant moment) {
    return Math.toIntExact(Duration.between(beginning(day(moment)), moment).toHours());
  }

  private static Instant beginning(long day) {
    return Instant.ofEpochSecond(day * DAY.toSeconds());
  }

  /** Hours of a day that begin within that time. */
  void add(long day, DaySums sums, Audience audience, Instant from, Instant to) {
    Instant midnight = beginning(day);
    for (DaySums.Part part : sums.parts()) {
      Instant hour = midnight.plus(part.hour(), ChronoUnit.HOURS);
      if (hour.isBefore(from) || !hour.isBefore(to) || !audience.hears(part.audience())) {
        continue;
      }
      hours.add(hour);
      labelled.merge(part.label(), part.sum(), Sum::plus);
      months.merge(YearMonth.from(hour.atZone(zone)), part.sum(), Sum::plus);
    }
  }

  /** Those of other days. */
  void addAll(Gathered others) {
    hours.addAll(others.hours);
    others.labelled.forEach((label, sum) -> labelled.merge(label, sum, Sum::plus));
    others.months.forEach((month, sum) -> months.merge(month, sum, Sum::plus));
  }

  Readings readings(Instant from, Instant to) {
    Instant begin = hours.isEmpty() ? from : later(from, hours.first());
    List<Sum> whole =
        months.entrySet().stream()
            .filter(month -> days(month.getKey(), begin, to) >= LEAST_DAYS_OF_A_MONTH)
            .map(Map.Entry::getValue)
            .toList();
    return new Readings(begin, to, labelled, hours, whole);
  }

  private long days(YearMonth month, Instant from, Instant to) {
    Instant begin = later(from, month.atDay(1).atStartOfDay(zone).toInstant());
    Instant next = month.plusMonths(1).atDay(1).atStartOfDay(zone).toInstant();
    return Duration.between(begin, next.isBefore(to) ? next : to).toDays();
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
