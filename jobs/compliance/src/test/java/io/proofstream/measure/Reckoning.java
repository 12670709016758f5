package io.proofstream.measure;

import io.proofstream.measure.addition.Addition;
import io.proofstream.measure.addition.Delta;
import io.proofstream.measure.addition.ItemChange;
import io.proofstream.measure.figure.Sum;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** What one metric's looks have come to until now. */
final class Reckoning {
  /** What stands, by label. */
  final Map<String, Sum> standing = new TreeMap<>();

  /** What was counted, by label. */
  final Map<String, Sum> counted = new TreeMap<>();

  /** What was counted, by the beginning of its hour. */
  final TreeMap<Instant, Sum> hours = new TreeMap<>();

  /** What is not as it should be, as {@code kind id}. */
  final TreeSet<String> failing = new TreeSet<>();

  void add(Addition addition) {
    addition.deltas().forEach(this::add);
    addition.items().forEach(this::note);
  }

  /** By label: of what a metric counts that, else of what stands. */
  Map<String, Sum> all() {
    return counted.isEmpty() ? standing : counted;
  }

  private void add(Delta delta) {
    Map<String, Sum> sums = delta.hour() == null ? standing : counted;
    Sum sum = sums.merge(delta.label(), delta.sum(), Sum::plus);
    if (sum.isNone()) {
      sums.remove(delta.label());
    }
    if (delta.hour() != null) {
      hours.merge(delta.hour(), delta.sum(), Sum::plus);
    }
  }

  private void note(ItemChange change) {
    String name = change.item().kind() + " " + change.item().id();
    if (change.wrong()) {
      failing.add(name);
    } else {
      failing.remove(name);
    }
  }
}
