package io.proofstream.measure.figure;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Lengths of time as labelled sums: the label is the length in whole minutes, rounded up, the sum
 * how often it occurred. So figures of many subjects and hours can be put together exactly.
 */
public final class Distribution {
  /** Figures of a distribution. */
  public enum Statistic {
    MEAN,
    MEDIAN,
    P90;

    public static Statistic of(String word) {
      return valueOf(word.toUpperCase(Locale.ROOT));
    }
  }

  private Distribution() {}

  /** Nothing took less than no time. */
  public static String label(Duration taken) {
    long seconds = Math.max(0, taken.toSeconds());
    return "%010d".formatted(Math.ceilDiv(seconds, 60));
  }

  /** In seconds; a quantile is the least length that this part of all does not exceed. */
  public static Figure figure(Map<String, Sum> labelled, Statistic statistic) {
    TreeMap<String, Sum> inOrder = new TreeMap<>(labelled);
    long all = Figure.total(labelled).denominator();
    if (all == 0) {
      return Figure.NOTHING;
    }
    double value =
        switch (statistic) {
          case MEAN -> mean(inOrder, all);
          case MEDIAN -> quantile(inOrder, Math.ceilDiv(all, 2));
          case P90 -> quantile(inOrder, Math.ceilDiv(all * 9, 10));
        };
    return new Figure(value, all, all);
  }

  private static double mean(TreeMap<String, Sum> inOrder, long all) {
    long seconds = 0;
    for (Map.Entry<String, Sum> entry : inOrder.entrySet()) {
      seconds += seconds(entry.getKey()) * entry.getValue().denominator();
    }
    return (double) seconds / all;
  }

  private static double quantile(TreeMap<String, Sum> inOrder, long rank) {
    long passed = 0;
    for (Map.Entry<String, Sum> entry : inOrder.entrySet()) {
      passed += entry.getValue().denominator();
      if (passed >= rank) {
        return seconds(entry.getKey());
      }
    }
    throw new IllegalStateException("No rank is beyond the last");
  }

  private static long seconds(String label) {
    return Long.parseLong(label) * 60;
  }
}
