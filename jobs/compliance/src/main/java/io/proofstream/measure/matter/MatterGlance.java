package io.proofstream.measure.matter;

import io.proofstream.evidence.Event;
import io.proofstream.measure.knowledge.Knowledge;
import java.time.Instant;
import java.util.List;

/**
 * What is looked at of something that is no asset: a fact, an incident, an alert, a cluster.
 *
 * @param kind what it is
 * @param remembered all events about it that still matter, as the log has them, {@code fresh} among
 *     them
 * @param fresh those recorded after {@code from} and not after {@code to}
 * @param from up to when it was looked at before
 * @param to up to when it is looked at now
 */
public record MatterGlance(
    String kind,
    String id,
    List<Event> remembered,
    List<Event> fresh,
    Instant from,
    Instant to,
    Knowledge knowledge) {

  /** Whether that moment fell since the last look. */
  public boolean isNew(Instant moment) {
    return moment.isAfter(from) && !moment.isAfter(to);
  }
}
