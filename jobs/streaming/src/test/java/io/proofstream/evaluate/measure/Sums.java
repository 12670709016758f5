package io.proofstream.evaluate.measure;

import io.proofstream.measure.addition.AddedUp;
import io.proofstream.measure.addition.Delta;
import io.proofstream.measure.figure.Sum;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What changes of sums come to. */
final class Sums {
  private Sums() {}

  /** What stands, by audience, gauge and label with a slash between. */
  static Map<String, Sum> standing(List<AddedUp> told) {
    Map<String, Sum> sums = new TreeMap<>();
    for (AddedUp added : told) {
      for (Delta delta : added.deltas()) {
        if (delta.hour() == null) {
          String place = delta.audience() + "/" + delta.gauge() + "/" + delta.label();
          sums.merge(place, delta.sum(), Sum::plus);
        }
      }
    }
    sums.values().removeIf(Sum::isNone);
    return sums;
  }
}
