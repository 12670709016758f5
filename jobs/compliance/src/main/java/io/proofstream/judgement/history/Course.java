package io.proofstream.judgement.history;

import io.proofstream.evidence.decision.Acknowledgement;
import io.proofstream.evidence.decision.Attempt;
import io.proofstream.judgement.Reason;
import io.proofstream.judgement.Status;
import io.proofstream.judgement.history.Turn.What;
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
  public Optional<Noted> acknowledge(Acknowledgement by, Instant at) {
    if (standing == null
        || standing.acknowledgedBy() != null
        || !standing.alertId().equals(by.alertId())) {
      return Optional.empty();
    }
    return Optional.of(noted(standing.acknowledged(by.actor(), at), What.ACKNOWLEDGED, at));
  }

  /**
   * Somebody tried to bring it back. Empty if nothing stands, or another alert does than was meant.
   *
   * @param checkId of the question
   */
  public Optional<Noted> attempt(String checkId, Attempt said, Instant at) {
    if (standing == null) {
      return Optional.empty();
    }
    boolean isMeant =
        said.alertId() == null
            ? checkId.equals(said.checkId())
            : said.alertId().equals(standing.alertId());
    return isMeant
        ? Optional.of(noted(standing.attempted(Attempted.of(said, at)), What.ATTEMPTED, at))
        : Optional.empty();
  }

  private Noted noted(Standing now, What what, Instant at) {
    Course after = new Course(status, reason, since, assessed, assessedSince, lostSince, lost, now);
    return new Noted(after, new Turn(what, at, status, status, reason, now.alertId(), null, false));
  }

  /** What comes of what people say; it brings nothing nearer. */
  public record Noted(Course after, Turn turn) {}
}
