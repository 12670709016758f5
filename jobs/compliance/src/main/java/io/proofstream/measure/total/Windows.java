package io.proofstream.measure.total;

import io.proofstream.measure.gauge.Audience;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;

/**
 * What the whole days of windows come to, in memory: put together once a day, and again when one of
 * those days is corrected. All of it can be put together anew.
 */
public final class Windows {
  private final Map<Place, Gathered> known = new HashMap<>();
  private long today = Long.MIN_VALUE;

  /** The days of a window between its first and today, without both. */
  private record Place(String gauge, Audience audience, long first, ZoneId zone) {}

  /** Puts days together. */
  interface Reading {
    Gathered read() throws Exception;
  }

  Gathered between(
      String gauge, Audience audience, long first, long last, ZoneId zone, Reading anew)
      throws Exception {
    if (last != today) {
      known.clear();
      today = last;
    }
    Place place = new Place(gauge, audience, first, zone);
    Gathered gathered = known.get(place);
    if (gathered == null) {
      gathered = anew.read();
      known.put(place, gathered);
    }
    return gathered;
  }

  /** A day is not what it was. */
  void change(String gauge, long day) {
    if (day < today) {
      known.keySet().removeIf(place -> place.gauge().equals(gauge));
    }
  }
}
