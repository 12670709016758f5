package io.proofstream.evaluate.judge;

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
 * @param acknowledgement somebody has seen an alert, or tried to bring back what fell
 * @param ready of some of the subjects, one of {@link Round#SHARDS} parts of all, that they are
 *     measured by a plan
 */
public record JudgeNote(
    String org, Instant pane, AddedUp added, HeardNote heard, Event acknowledgement, Round ready) {
  /** What depends on order is what people said, who was heard when, and who was ready for what. */
  static final Comparator<JudgeNote> IN_ORDER =
      Comparator.comparing(JudgeNote::pane)
          .thenComparing(note -> note.heard == null ? "" : note.heard.key())
          .thenComparing(note -> note.ready == null ? Instant.MIN : note.ready.announcedAt())
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

  /** One shard has come to the end of its round. */
  public static JudgeNote ready(Round round, Instant pane) {
    return new JudgeNote(round.org(), pane, null, null, null, round);
  }
}
