package io.proofstream.measure.total;

import io.proofstream.measure.gauge.Audience;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;

/**
 * What was read for the windows of one day, in memory: the days at which they begin and end, and
 * what those between come to. A day that is corrected is put right; all of it can be read anew.
 */
public final class Windows {
  private final Map<Day, DaySums> days = new HashMap<>();
  private final Map<Place, Gathered> between = new HashMap<>();
  private long today = Long.MIN_VALUE;

  private record Day(String gauge, long day) {}

  /** The days of a window between its first and today, without both. */
  private record Place(String gauge, Audience audience, long first, ZoneId zone) {}

  /** Puts days together. */
  interface Reading {
    Gathered read() throws Exception;
  }

  /** Windows end on that day from now on. */
  void turnTo(long day) {
    if (day != today) {
      days.clear();
      between.clear();
      today = day;
    }
  }

  /** Whether a window that ends then is one of an earlier day. */
  boolean isPast(long day) {
    return day < today;
  }

  /** Null if it was not read. */
  DaySums day(String gauge, long day) {
    return days.get(new Day(gauge, day));
  }

  void read(String gauge, long day, DaySums sums) {
    days.put(new Day(gauge, day), sums);
  }

  Gathered between(String gauge, Audience audience, long first, ZoneId zone, Reading anew)
      throws Exception {
    Place place = new Place(gauge, audience, first, zone);
    Gathered gathered = between.get(place);
    if (gathered == null) {
      gathered = anew.read();
      between.put(place, gathered);
    }
    return gathered;
  }

  void change(String gauge, long day, DaySums sums) {
    read(gauge, day, sums);
    if (day < today) {
      between.keySet().removeIf(place -> place.gauge().equals(gauge));
    }
  }
}
