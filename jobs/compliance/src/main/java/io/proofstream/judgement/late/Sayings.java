package io.proofstream.judgement.late;

import java.util.List;

/** What was said of the days that can still be revised, oldest first. */
public record Sayings(List<Said> all) {
  public static final Sayings NONE = new Sayings(List.of());
}
