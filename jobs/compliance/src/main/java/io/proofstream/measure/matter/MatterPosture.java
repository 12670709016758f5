package io.proofstream.measure.matter;

import io.proofstream.evidence.Event;
import io.proofstream.measure.posture.image.RuleNote;
import java.util.List;

/**
 * All that is remembered of one matter.
 *
 * @param events in the log's order; those that are asked for at another look too
 * @param rules the newest result of each rule of each tool
 */
public record MatterPosture(Matter matter, List<Event> events, List<RuleNote> rules) {

  public static MatterPosture unknown(Matter matter) {
    return new MatterPosture(matter, List.of(), List.of());
  }

  /** Nothing is left to be asked for. */
  public boolean isEmpty() {
    return events.isEmpty() && rules.isEmpty();
  }
}
