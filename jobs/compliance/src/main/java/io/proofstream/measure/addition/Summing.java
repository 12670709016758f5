package io.proofstream.measure.addition;

import io.proofstream.measure.figure.Sum;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Puts together what many subjects change in the same sums. */
public final class Summing {
  private final Map<Place, Sum> sums = new LinkedHashMap<>();

  private record Place(String audience, String gauge, String label, Instant hour) {}

  public void add(List<Delta> deltas) {
    for (Delta delta : deltas) {
      Place place = new Place(delta.audience(), delta.gauge(), delta.label(), delta.hour());
      sums.merge(place, delta.sum(), Sum::plus);
    }
  }

  /** What is left of it; what takes itself back is not. */
  public List<Delta> deltas() {
    List<Delta> deltas = new ArrayList<>();
    sums.forEach(
        (place, sum) -> {
          if (!sum.isNone()) {
            deltas.add(
                new Delta(place.audience(), place.gauge(), place.label(), place.hour(), sum));
          }
        });
    return deltas;
  }
}
