package io.proofstream.evaluate;

import io.proofstream.evidence.Event;
import io.proofstream.measure.addition.AddedUp;
import io.proofstream.measure.gauge.Pane;
import io.proofstream.measure.heard.HeardNote;
import java.time.Instant;

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
    String org,
    Instant pane,
    AddedUp added,
    HeardNote heard,
    Event acknowledgement,
    String ready) {

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

  static JudgeNote ready(String org, Instant pane, String plan) {
    return new JudgeNote(org, pane, null, null, null, plan);
  }
}
