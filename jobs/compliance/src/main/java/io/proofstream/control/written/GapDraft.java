package io.proofstream.control.written;

import io.proofstream.evidence.Meaning;

/** An entry of {@code gaps.yml}. */
public record GapDraft(
    String file,
    int line,
    @Meaning(value = "Its one name", required = true) String id,
    @Meaning(value = "What is missing", required = true) String gap,
    @Meaning(value = "How to close it", required = true) String solution,
    @Meaning(value = "What that takes, in working days", required = true) Effort effort,
    @Meaning(value = "1 to 5, the order in which gaps are worth closing", required = true)
        int phase) {

  /** Working days of somebody who knows the tools. */
  public record Effort(
      @Meaning(value = "At least", required = true) int least,
      @Meaning(value = "At most", required = true) int most) {}
}
