package io.proofstream.measure.gauge;

import java.time.Duration;
import java.time.Instant;
import java.util.BitSet;
import java.util.NoSuchElementException;

/** Hours, each once; those of one year take about a kilobyte. */
public final class Hours {
  private static final long SECONDS = Duration.ofHours(1).toSeconds();

  private final long earliest;
  private final BitSet later = new BitSet();

  private Hours(long earliest) {
    this.earliest = earliest;
  }

  /** None yet, and none before that one will ever be added. */
  public static Hours since(Instant earliest) {
    return new Hours(number(earliest));
  }

  public static Hours none() {
    return since(Instant.EPOCH);
  }

  /** The hour in which that moment is. */
  public void add(Instant moment) {
    later.set(Math.toIntExact(number(moment) - earliest));
  }

  public void addAll(Hours others) {
    if (others.earliest == earliest) {
      later.or(others.later);
    } else {
      others.later.stream().forEach(hour -> add(others.beginning(hour)));
    }
  }

  public boolean isEmpty() {
    return later.isEmpty();
  }

  public int count() {
    return later.cardinality();
  }

  /** When the first of them begins. */
  public Instant first() {
    if (later.isEmpty()) {
      throw new NoSuchElementException("There are no hours");
    }
    return beginning(later.nextSetBit(0));
  }

  /** How long at most it was, between two moments, that none of them was. */
  public Duration longestGap(Instant from, Instant to) {
    Duration longest = Duration.ZERO;
    Instant last = from;
    for (int hour = later.nextSetBit(0); hour >= 0; hour = later.nextSetBit(hour + 1)) {
      int end = later.nextClearBit(hour);
      longest = longer(longest, Duration.between(last, beginning(hour)));
      last = beginning(end);
      hour = end;
    }
    return longer(longest, Duration.between(last, to));
  }

  private Instant beginning(int hour) {
    return Instant.ofEpochSecond((earliest + hour) * SECONDS);
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? other : one;
  }

  private static long number(Instant moment) {
    return Math.floorDiv(moment.getEpochSecond(), SECONDS);
  }
}
