package io.proofstream.judgement.history;

import io.proofstream.alert.AlertKind;
import io.proofstream.evidence.Digest;
import io.proofstream.judgement.Asked;
import io.proofstream.judgement.Reason;
import io.proofstream.judgement.Status;
import io.proofstream.judgement.history.Turn.What;
import io.proofstream.judgement.verdict.Answer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Follows the answers to one question.
 *
 * <p>Falls and rises are from what evidence last said, whatever silence lay between. A fall is told
 * at once. From then on a regression stands, and only what is worse than people were told is told
 * again, until it has been as good as before for the whole hold, without a fall, a rise or a gap.
 * The moment at which the hold ends belongs to what comes after it; the moment at which the grace
 * of silence ends still belongs to the grace if evidence comes in it.
 */
public final class Stepping {
  private final String org;
  private final Asked asked;
  private final Pace pace;
  private final Instant last;
  private final List<Turn> turns = new ArrayList<>();

  private Status status;
  private Reason reason;
  private Instant since;
  private Status assessed;
  private Instant assessedSince;
  private Instant lostSince;
  private boolean lost;
  private Standing standing;

  private Stepping(String org, Asked asked, Pace pace, Course before, Instant last) {
    this.org = org;
    this.asked = asked;
    this.pace = pace;
    this.last = last;
    if (before != null) {
      status = before.status();
      reason = before.reason();
      since = before.since();
      assessed = before.assessed();
      assessedSince = before.assessedSince();
      lostSince = before.lostSince();
      lost = before.lost();
      standing = before.standing();
    }
  }

  /**
   * @param before null at the first
   * @param last up to when that is known; null at the first
   * @param answer null if only time has passed
   */
  public static Step step(
      String org, Asked asked, Pace pace, Course before, Instant last, Answer answer, Instant at) {
    Stepping stepping = new Stepping(org, asked, pace, before, last);
    stepping.step(answer, at);
    return stepping.done();
  }

  /** The question is asked no more: what stood is over, and nothing is left to remember. */
  public static Step drop(Course before, Instant at) {
    Stepping stepping = new Stepping(null, null, null, before, at);
    stepping.end(What.DROPPED, at);
    return new Step(null, List.copyOf(stepping.turns), null);
  }

  private Step done() {
    Course after =
        status == null
            ? null
            : new Course(status, reason, since, assessed, assessedSince, lostSince, lost, standing);
    return new Step(after, List.copyOf(turns), after == null ? null : after.nextDue(pace));
  }

  private void step(Answer answer, Instant at) {
    Instant ending = endingAt();
    if (ending != null && !ending.isAfter(at)) {
      easeOrEnd(notBefore(ending));
    }
    Instant losing = losingAt();
    if (losing != null && losing.isBefore(at)) {
      lose(notBefore(losing));
    }
    if (answer != null) {
      hear(answer, at);
    }
    losing = losingAt();
    if (losing != null && !losing.isAfter(at)) {
      lose(at);
    }
  }

  /** A rule that was changed makes nothing due in the past. */
  private Instant notBefore(Instant due) {
    return due.isBefore(last) ? last : due;
  }

  private Instant losingAt() {
    return lost ? null : pace.losingAt(lostSince);
  }

  private Instant endingAt() {
    return standing == null
        ? null
        : pace.endingAt(standing, status, status.isAssessed() ? assessedSince : since);
  }

  private void easeOrEnd(Instant at) {
    if (standing.isOverAt(status)) {
      end(What.RECOVERED, at);
    } else {
      turn(What.EASED, at, standing.worst(), standing.alertId(), null, false);
      standing = standing.eased(status);
    }
  }

  private void end(What what, Instant at) {
    if (standing != null) {
      String ended = standing.alertId();
      String alert = Digest.id("alert", AlertKind.CONTROL_RECOVERED.word(), ended, at.toString());
      turn(what, at, standing.worst(), alert, ended, true);
      standing = null;
    }
  }

  private void lose(Instant at) {
    lost = true;
    boolean told = standing == null || !standing.coversLoss();
    String ended = standing == null ? null : standing.alertId();
    if (told) {
      String alert = regressed(at);
      standing =
          standing == null
              ? Standing.first(alert, assessed, null, at)
              : standing.deeper(alert, standing.told(), true, at);
    } else {
      standing = standing.again(at);
    }
    turn(What.LOST, at, assessed, standing.alertId(), told ? ended : null, told);
  }

  private void hear(Answer answer, Instant at) {
    Status old = status;
    boolean changed = old != answer.status();
    status = answer.status();
    reason = answer.reason();
    if (changed) {
      since = at;
    }
    if (status.isAssessed()) {
      assess(old, at);
    } else {
      boolean loses = reason != null && reason.isLoss() && assessed != null;
      if (!loses || assessed == Status.FAILED) {
        lostSince = null;
        lost = false;
      } else if (lostSince == null) {
        lostSince = at;
      }
      if (changed) {
        turn(old == null ? What.FIRST : What.CHANGED, at, old, standing(), null, false);
      }
    }
  }

  private void assess(Status old, Instant at) {
    Status before = assessed;
    assessed = status;
    lostSince = null;
    lost = false;
    if (old == status) {
      return;
    }
    assessedSince = at;
    if (before != null && status.isWorseThan(before)) {
      fall(before, at);
    } else if (before != null && before.isWorseThan(status)) {
      turn(What.ROSE, at, before, standing(), null, false);
    } else {
      turn(old == null ? What.FIRST : What.CHANGED, at, old, standing(), null, false);
    }
  }

  private void fall(Status before, Instant at) {
    boolean told = standing == null || !standing.covers(status);
    String ended = standing == null ? null : standing.alertId();
    if (told) {
      String alert = regressed(at);
      standing =
          standing == null
              ? Standing.first(alert, before, status, at)
              : standing.deeper(alert, status, standing.lostTold(), at);
    } else {
      standing = standing.again(at);
    }
    turn(What.FELL, at, before, standing.alertId(), told ? ended : null, told);
  }

  private void turn(What what, Instant at, Status old, String alert, String ended, boolean told) {
    turns.add(new Turn(what, at, old, status, reason, alert, ended, told));
  }

  private String standing() {
    return standing == null ? null : standing.alertId();
  }

  /** The same in every scope of which it falls with this one. */
  private String regressed(Instant at) {
    return Digest.id(
        "alert", AlertKind.CONTROL_REGRESSED.word(), org, asked.fallsWith(), at.toString());
  }
}
