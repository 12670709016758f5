package io.proofstream.measure.heard;

import io.proofstream.evidence.Kind;
import java.time.Instant;

/**
 * What was heard of one collector of one kind of evidence; of its signs of life, the kind is
 * heartbeat.
 *
 * @param firstAt recorded, as is {@code lastAt}
 * @param newestAt the newest moment that it told of
 */
public record Source(
    String collector, Kind kind, Instant firstAt, Instant lastAt, Instant newestAt) {

  Source hears(HeardNote note) {
    return new Source(
        collector,
        kind,
        firstAt.isBefore(note.pane()) ? firstAt : note.pane(),
        lastAt.isAfter(note.pane()) ? lastAt : note.pane(),
        newestAt.isAfter(note.newestAt()) ? newestAt : note.newestAt());
  }
}
