package io.proofstream.judgement.history;

import io.proofstream.evidence.declared.Acknowledgement;
import io.proofstream.judgement.Reason;
import io.proofstream.judgement.Status;
import java.time.Instant;
import java.util.Optional;

/**
 * What is remembered of the answers to one question.
 *
 * @param status of the last answer
 * @param since when it has been so
 * @param assessed the last that evidence said; null if it never said anything
 * @param assessedSince since when it has said so without a break
 * @param lostSince since when knowledge is lost; null while it is not, or was never there
 * @param lost that has been so for so long that it is a regression
 * @param standing a regression that is not over, or null
 */
public record Course(
    Status status,
    Reason reason,
    Instant since,
    Status assessed,
    Instant assessedSince,
    Instant lostSince,
    boolean lost,
    Standing standing) {

  /** When time alone brings the next; null if it brings none. */
  public Instant nextDue(Pace pace) {
    Instant losing = lost ? null : pace.losingAt(lostSince);
    Instant held = status.isAssessed() ? assessedSince : since;
    return losing == null ? pace.endingAt(standing, status, held) : losing;
  }

  /**
   * Somebody has seen an alert. Empty if it does not stand, or somebody has said so before.
   *
   * @param by the alert and who has seen it
   */
  public Optional<Acknowledged> acknowledge(Acknowledgement by, Instant at) {
    if (standing == null
        || standing.acknowledgedBy() != null
        || !standing.alertId().equals(by.alertId())) {
      return Optional.empty();
    }
    Course after =
        new Course(
            status,
            reason,
            since,
            assessed,
            assessedSince,
            lostSince,
            lost,
            standing.acknowledged(by.actor(), at));
    String alert = standing.alertId();
    Turn turn = new Turn(Turn.What.ACKNOWLEDGED, at, status, status, reason, alert, null, false);
    return Optional.of(new Acknowledged(after, turn));
  }

  /** What comes of that; it brings nothing nearer. */
  public record Acknowledged(Course after, Turn turn) {}
}
