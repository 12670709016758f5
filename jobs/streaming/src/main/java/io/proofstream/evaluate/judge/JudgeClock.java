package io.proofstream.evaluate.judge;

import io.proofstream.measure.gauge.Pane;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * Where an organisation's judge is.
 *
 * @param plan by which the sums are whole
 * @param coming plan that subjects begin to be measured by; null if none
 * @param comingAt when that was announced: what is announced anew is counted anew
 * @param shards of those that are ready
 * @param hourAt when the hour ends that is judged next
 * @param dueAt when time alone brings something; null if it brings nothing
 */
public record JudgeClock(
    String plan, String coming, Instant comingAt, int shards, Instant hourAt, Instant dueAt) {

  /** Nobody was measured by another plan before. */
  static JudgeClock begin(String plan, Instant pane) {
    return new JudgeClock(plan, null, null, 0, hourAfter(pane), null);
  }

  boolean isDue(Instant pane) {
    return pane.equals(hourAt) || (dueAt != null && !Pane.end(dueAt).isAfter(pane));
  }

  /**
   * Takes note of who is ready for the plan in force. Who tells late of one that was in force
   * before would else have all be counted anew.
   */
  JudgeClock hear(List<JudgeNote> notes, String inForce) {
    JudgeClock reached = this;
    for (JudgeNote note : notes) {
      Round round = note.ready();
      reached = round != null && inForce.equals(round.plan()) ? reached.ready(round) : reached;
    }
    return reached;
  }

  private JudgeClock ready(Round round) {
    boolean isSame = round.plan().equals(coming);
    if (isSame && round.announcedAt().isBefore(comingAt)) {
      return this;
    }
    int many = isSame && round.announcedAt().equals(comingAt) ? shards + 1 : 1;
    return many == Round.SHARDS
        ? new JudgeClock(round.plan(), null, null, 0, hourAt, dueAt)
        : new JudgeClock(plan, round.plan(), round.announcedAt(), many, hourAt, dueAt);
  }

  JudgeClock after(Instant pane, Instant nextDue) {
    return new JudgeClock(
        plan, coming, comingAt, shards, pane.isBefore(hourAt) ? hourAt : hourAfter(pane), nextDue);
  }

  private static Instant hourAfter(Instant moment) {
    return moment.truncatedTo(ChronoUnit.HOURS).plus(1, ChronoUnit.HOURS);
  }
}
