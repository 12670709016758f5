package io.proofstream.source;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** The known word that somebody who wrote another most likely meant. */
public final class Nearest {
  private static final int COMPARED = 100;
  private static final int ROOT = 4;

  private Nearest() {}

  public static String of(String written, List<String> known) {
    String cut = written.substring(0, Math.min(COMPARED, written.length()));
    return known.stream()
        .min(
            Comparator.<String>comparingInt(word -> isPart(cut, word) ? 0 : 1)
                .thenComparingInt(word -> distance(cut, word))
                .thenComparing(Comparator.naturalOrder()))
        .orElseThrow();
  }

  /** The same, or null where what was written is like none of them. */
  public static String likely(String written, List<String> known) {
    String cut = written.substring(0, Math.min(COMPARED, written.length()));
    String nearest = of(cut, known);
    boolean isLike = isPart(cut, nearest) || distance(cut, nearest) <= (cut.length() + 1) / 2;
    return isLike ? nearest : null;
  }

  /** Half a name is nearer to it than a name that happens to be as short. */
  private static boolean isPart(String one, String other) {
    return Math.min(one.length(), other.length()) >= ROOT
        && (one.startsWith(other) || other.startsWith(one));
  }

  /** Letters to add, drop or change to make the one of the other. */
  private static int distance(String from, String to) {
    int[] row = IntStream.rangeClosed(0, to.length()).toArray();
    for (int i = 1; i <= from.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= to.length(); j++) {
        int change = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[to.length()];
  }
}
