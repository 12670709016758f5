package io.proofstream.judgement.sitting.minutes;

import io.proofstream.evidence.Digest;
import io.proofstream.finding.outcome.Cause;
import io.proofstream.judgement.HeldControl;
import io.proofstream.judgement.Status;
import io.proofstream.judgement.history.Turn;
import io.proofstream.judgement.history.Turn.What;
import io.proofstream.judgement.outcome.ControlChange;
import io.proofstream.judgement.outcome.CurrentControl;
import io.proofstream.judgement.sitting.Bench;
import io.proofstream.judgement.sitting.ControlState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Writes down what happened to a control: that its status changed, and whatever else happened to
 * the checks that it asks and is no mere change of their answers.
 */
final class Changes {
  /** Worth a row of every control, though its status stays. */
  private static final Set<What> OF_NOTE =
      Set.of(
          What.FELL,
          What.LOST,
          What.EASED,
          What.RECOVERED,
          What.DROPPED,
          What.ACKNOWLEDGED,
          What.ATTEMPTED);

  private final Bench bench;
  private final Cause by;

  Changes(Bench bench, Cause by) {
    this.bench = bench;
    this.by = by;
  }

  /**
   * @param before null at the first
   * @param after as it stands now
   * @param turned what happened to all that it asks, in order
   */
  List<ControlChange> of(
      HeldControl control, ControlState before, ControlState after, List<Turned> turned) {
    List<ControlChange> rows = new ArrayList<>();
    CurrentControl old = before == null ? null : before.row();
    Turned main = null;
    if (old == null || old.status() != after.row().status()) {
      boolean decidedNow = after.askedId() != null;
      String decider = decidedNow || before == null ? after.askedId() : before.askedId();
      main =
          turned.stream()
              .filter(each -> each.askedId().equals(decider) && isOfAnswer(each.turn()))
              .reduce((first, second) -> second)
              .orElse(null);
      rows.add(row(control, before, after, transition(old, after.row()), main));
    }
    for (Turned each : turned) {
      if (each != main && OF_NOTE.contains(each.turn().what())) {
        rows.add(row(control, after, after, each.turn().what(), each));
      }
    }
    return rows;
  }

  /** Of what an answer brought, not time. */
  private static boolean isOfAnswer(Turn turn) {
    return turn.what() == What.FELL
        || turn.what() == What.ROSE
        || turn.what() == What.CHANGED
        || turn.what() == What.FIRST;
  }

  private static What transition(CurrentControl old, CurrentControl now) {
    if (old == null) {
      return What.FIRST;
    }
    Status last = old.lastAssessedStatus();
    if (last == null || last == now.status() || !now.status().isAssessed()) {
      return What.CHANGED;
    }
    return now.status().isWorseThan(last) ? What.FELL : What.ROSE;
  }

  private ControlChange row(
      HeldControl control, ControlState before, ControlState after, What what, Turned cause) {
    CurrentControl old = before == null ? null : before.row();
    CurrentControl now = after.row();
    Turn turn = cause == null ? null : cause.turn();
    Instant due = turn == null ? by.at() : turn.at();
    String askedId = cause == null ? after.askedId() : cause.askedId();
    String suppressed = bench.suppressed(due);
    boolean told = turn != null && turn.isTold();
    boolean known = what == What.FELL || what == What.LOST;
    return new ControlChange(
        id(control, askedId, what, due),
        bench.org(),
        control.framework(),
        control.scope(),
        control.controlId(),
        what,
        old == null ? null : old.status(),
        now.status(),
        now.reason(),
        old == null ? null : old.lastAssessedStatus(),
        cause == null ? now.checkId() : cause.checkId(),
        askedId,
        RegressionAlerts.cause(turn == null ? what : turn.what()),
        due,
        turn == null ? now.alertId() : turn.alertId(),
        told && suppressed == null,
        told ? suppressed : known ? ControlChange.HOLD : null,
        now.acknowledgedBy(),
        now.acknowledgedAt(),
        now.remediationAttempted(),
        now.remediationResult(),
        control.coverage(),
        control.weight(),
        now.message(),
        bench.programme().catalogDigest(),
        bench.policy().version(),
        by);
  }

  /** What is tried twice at one moment are two things. */
  private String id(HeldControl control, String askedId, What what, Instant due) {
    String one = what == What.ATTEMPTED ? what.name() + " " + by.evidenceId() : what.name();
    return Digest.id("change", bench.org(), control.key(), askedId, one, due.toString());
  }
}
