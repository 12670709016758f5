package io.proofstream.measure.posture.image;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Complete scans of one image that looked for the same, of the last weeks, whichever scanner made
 * them: what had been scanned at a past moment can be asked of them.
 *
 * @param classes what was looked for
 * @param ends in order of time; never empty
 */
public record ScanSeries(List<String> classes, List<End> ends) {
  /** How far back the past can be asked. */
  public static final Duration KEPT = Duration.ofDays(45);

  /** Whoever scans more often than that can be asked less far back. */
  static final int MOST = 150;

  private static final Comparator<End> BY_TIME =
      Comparator.comparing(End::at)
          .thenComparing(End::databaseAt, Comparator.nullsFirst(Comparator.naturalOrder()));

  /**
   * The end of one scan.
   *
   * @param databaseAt when the scanner's database was built; null if it does not tell
   */
  public record End(Instant at, Instant databaseAt) {

    /** At the scan; that of a scanner that does not tell is old. */
    public boolean hadDatabaseOf(Duration age) {
      return databaseAt != null && !databaseAt.plus(age).isBefore(at);
    }

    public boolean isWithin(Duration before, Instant moment) {
      return !at.isAfter(moment) && !at.plus(before).isBefore(moment);
    }
  }

  /** Whether they looked for one of these; for any if none is named. */
  public boolean looksFor(List<String> wanted) {
    return wanted.isEmpty() || classes.stream().anyMatch(wanted::contains);
  }

  /** Whether they looked for something that a database of vulnerabilities tells. */
  public boolean needsDatabase() {
    return classes.contains("os") || classes.contains("library");
  }

  /** From when on nothing is missing; of scans from before it, there may be more than are kept. */
  public Instant completeSince() {
    return ends.size() < MOST ? Instant.MIN : ends.getFirst().at();
  }

  /** With one more; parts of one scan are one. */
  ScanSeries with(End end) {
    if (ends.contains(end)) {
      return this;
    }
    List<End> all = new ArrayList<>(ends);
    all.add(end);
    all.sort(BY_TIME);
    return new ScanSeries(
        classes, List.copyOf(all.subList(Math.max(0, all.size() - MOST), all.size())));
  }

  /** Without what is too old; the newest stays. */
  ScanSeries since(Instant oldest) {
    int first = 0;
    while (first < ends.size() - 1 && ends.get(first).at().isBefore(oldest)) {
      first++;
    }
    return first == 0
        ? this
        : new ScanSeries(classes, List.copyOf(ends.subList(first, ends.size())));
  }
}
