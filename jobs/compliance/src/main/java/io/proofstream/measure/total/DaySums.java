package io.proofstream.measure.total;

import io.proofstream.measure.figure.Sum;
import java.util.List;

/** What was gathered for one gauge in the hours of one day, UTC, in order. */
public record DaySums(List<Part> parts) {
  public static final DaySums NONE = new DaySums(List.of());

  /**
   * @param hour 0 to 23
   */
  public record Part(int hour, String audience, String label, Sum sum) {}
}
