package io.proofstream.judgement.sitting;

import io.proofstream.judgement.history.Course;
import java.time.Instant;
import java.util.Map;

/**
 * All that is remembered of one organisation between two sittings.
 *
 * @param courses by the id of what was asked
 * @param answered by the same: the answer that was last written
 * @param controls by scope and control
 * @param stretches by what is required: where it does not come
 * @param scoredDay the last day that has scores; null if none has
 * @param heldAt up to when all of that is known; null if nothing is
 */
public record Docket(
    Map<String, Course> courses,
    Map<String, Written> answered,
    Map<String, ControlState> controls,
    Map<String, Stretch> stretches,
    String scoredDay,
    Instant heldAt) {

  /** What an older version of us left out is absent. */
  public Docket {
    courses = courses == null ? Map.of() : courses;
    answered = answered == null ? Map.of() : answered;
    controls = controls == null ? Map.of() : controls;
    stretches = stretches == null ? Map.of() : stretches;
  }

  /** Of an organisation that was never judged. */
  public static Docket empty() {
    return new Docket(null, null, null, null, null, null);
  }
}
