package io.proofstream.evaluate;

import io.proofstream.evidence.Event;
import io.proofstream.measure.addition.AddedUp;
import io.proofstream.measure.addition.Delta;
import io.proofstream.measure.gauge.Pane;
import io.proofstream.measure.heard.HeardNote;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * Something that an organisation's judge must know: exactly one component after {@code pane} is
 * there.
 *
 * @param pane at the end of which it counts
 * @param acknowledgement somebody has seen an alert
 * @param ready a plan by which some of the subjects, one of {@link WakeSubjectsFunction#SHARDS}
 *     parts of all, are now measured
 */
public record JudgeNote(
    String org, Instant pane, AddedUp added, HeardNote heard, Event acknowledgement, String ready) {
  /** What depends on order is what people said, and who was heard when. */
  static final Comparator<JudgeNote> IN_ORDER =
      Comparator.comparing(JudgeNote::pane)
          .thenComparing(note -> note.heard == null ? "" : note.heard.key())
          .thenComparing(note -> note.acknowledgement, Comparator.nullsFirst(Event.LOG_ORDER));

  static JudgeNote of(AddedUp added) {
    return new JudgeNote(added.org(), added.pane(), added, null, null, null);
  }

  static JudgeNote of(HeardNote heard) {
    return new JudgeNote(heard.org(), heard.pane(), null, heard, null, null);
  }

  static JudgeNote of(Event event) {
    Instant pane = Pane.end(event.evidence().recordedAt());
    return new JudgeNote(event.evidence().org(), pane, null, null, event, null);
  }

  static List<HeardNote> heard(List<JudgeNote> notes) {
    return notes.stream().map(JudgeNote::heard).filter(Objects::nonNull).toList();
  }

  static List<Delta> deltas(List<JudgeNote> notes) {
    return notes.stream()
        .filter(note -> note.added != null)
        .flatMap(note -> note.added.deltas().stream())
        .toList();
  }

  static JudgeNote ready(String org, Instant pane, String plan) {
    return new JudgeNote(org, pane, null, null, null, plan);
  }
}
