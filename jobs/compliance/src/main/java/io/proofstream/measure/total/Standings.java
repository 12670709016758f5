package io.proofstream.measure.total;

import io.proofstream.measure.figure.Sum;
import java.util.List;

/** What stands of one gauge, by audience and label, in order. */
public record Standings(List<Part> parts) {
  public static final Standings NONE = new Standings(List.of());

  /** What all subjects of one audience come to under one label. */
  public record Part(String audience, String label, Sum sum) {}
}
