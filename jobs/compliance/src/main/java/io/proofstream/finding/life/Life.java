package io.proofstream.finding.life;

import io.proofstream.finding.Finding;
import io.proofstream.finding.FindingState;
import io.proofstream.finding.Flaw;
import io.proofstream.finding.Sighting;
import io.proofstream.finding.outcome.Cause;
import io.proofstream.finding.outcome.Outbox;
import io.proofstream.finding.outcome.Transition;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/**
 * The life of one finding. A step is: {@link #advance} to the recorded time of what comes, so that
 * everything due by then has happened first; then one of the other methods; then {@link #advance}
 * to the same time, for what fell due by it; then {@link #now}.
 *
 * <pre>
 *              seen                     triaged: ACKNOWLEDGED, IN_PROGRESS
 *   (nothing) ------> OPEN <----------> claimed: REMEDIATION_CLAIMED (a scan that still sees it: OPEN)
 *                     ^  |  ^           evaluated: MITIGATED
 *    seen again,      |  |  |
 *    within the grace |  |  '-- ended, revoked, reversed -- ACCEPTED, NOT_AFFECTED   (clock stands)
 *    or in a new      |  |                                        ^
 *    generation       |  +------- exception, VEX -----------------'
 *                     |  |
 *                     |  +-- every live digest scanned without it --> FIXED          (clock stopped)
 *                     '--+-- the asset is no more ------------------> RETIRED
 *                        '-- the same as another ---------------------> MERGED
 *
 *   clock:  NO_CLOCK | ON_TIME -> WARNED -> BREACHED -> WITHDRAWN
 *                              '-> MET
 * </pre>
 *
 * A clock runs in the states on the upper right and in OPEN; deadlines that pass while it stands
 * ring when it runs again, if the policy still holds them.
 */
public final class Life {
  private final LiveFinding finding;
  private final Clockwork clockwork;
  private final Deciding deciding;
  private final Passing passing;

  private Life(LiveFinding finding) {
    this.finding = finding;
    this.clockwork = new Clockwork(finding);
    this.deciding = new Deciding(finding, clockwork);
    this.passing = new Passing(finding, clockwork, deciding);
  }

  public static Life of(Finding finding, Ground ground, Outbox out) {
    return new Life(new LiveFinding(finding, ground, out));
  }

  /** Of a finding that nobody has seen yet. */
  public static Life begin(String findingId, Flaw flaw, Ground ground, Outbox out) {
    return new Life(new LiveFinding(findingId, flaw, ground, out));
  }

  /** What is to be remembered. */
  public Finding now() {
    return finding.now();
  }

  /** Whether anything is to be remembered anew. */
  public boolean isChanged() {
    return finding.isTouched();
  }

  public FindingState state() {
    return finding.state;
  }

  /** What people may decide about it. */
  public Deciding deciding() {
    return deciding;
  }

  private Seers seers() {
    return new Seers(finding);
  }

  /** What scanners say of it. */
  public List<Sighting> sightings() {
    return seers().all();
  }

  /** Whether any scanner sees it there. */
  public boolean isOnAny(Collection<String> digests) {
    return seers().isOn(digests);
  }

  /** A scanner does not see it there any more, last at {@code lastSeenAt}. */
  public void lose(String seer, String digest, Instant lastSeenAt) {
    seers().lose(seer, digest, lastSeenAt);
  }

  /** When time alone changes something next, or null. */
  public Instant nextDue() {
    return passing.nextDue();
  }

  /**
   * Lets everything happen that is due at {@code until} or before.
   *
   * @param known recorded time from which on it could be known
   */
  public void advance(Instant known, Instant until) {
    passing.advance(known, until);
  }

  /** A scan has it. */
  public void see(Sighting sighting, String digest, Instant publishedAt, Cause cause) {
    FindingState before = finding.state;
    boolean isNew = before == null;
    boolean returns = !isNew && !before.isOpen();
    boolean recurs =
        returns
            && (before == FindingState.RETIRED
                || finding.ground.isPastGrace(
                    finding.verifiedOr(finding.closedAt), cause.occurredAt()));
    if (isNew || recurs) {
      finding.beginGeneration();
      finding.firstDetectedAt = cause.occurredAt();
      finding.baseline = finding.ground.isBaseline(cause.occurredAt());
      finding.sightings.clear();
    }
    finding.publishedAt = finding.publishedAt == null ? publishedAt : finding.publishedAt;
    Seers seers = seers();
    seers.see(sighting, digest);
    if (isNew || recurs) {
      seers.decideSeverity();
      seers.noticeFix(cause.occurredAt());
      finding.moveTo(FindingState.OPEN, cause.occurredAt());
      clockwork.start(cause);
      finding.record(isNew ? Transition.OPENED : Transition.RECURRED, before, cause);
      return;
    }
    if (returns) {
      finding.reopen();
      finding.moveTo(FindingState.OPEN, cause.occurredAt());
      finding.record(Transition.REOPENED, before, cause);
      clockwork.resume(cause);
    }
    detectedEarlier(cause);
    deciding.rescore(cause);
  }

  /** Late evidence: its clock starts before we thought. */
  private void detectedEarlier(Cause cause) {
    if (cause.occurredAt().isBefore(finding.firstDetectedAt)) {
      finding.firstDetectedAt = cause.occurredAt();
      finding.touch();
      clockwork.retime(cause.at(), cause);
    }
  }

  /** The policy changed, and is to hold for what is open already; or what it says of the asset. */
  public void retime(Instant since, Cause cause) {
    if (finding.state != null && finding.state.isOpen()) {
      deciding.rescore(cause);
      clockwork.retime(since, cause);
    }
  }

  /** The newest digest is without it. */
  public void built(Instant at, Cause cause) {
    if (finding.fixedBuiltAt == null && finding.state.isOpen()) {
      finding.fixedBuiltAt = at;
      finding.record(Transition.FIX_BUILT, finding.state, cause);
    }
  }

  /** Nothing that runs in scope has it any more. */
  public void deployed(Instant at, Cause cause) {
    if (finding.fixedDeployedAt == null && finding.state.isOpen()) {
      finding.fixedDeployedAt = at;
      finding.record(Transition.FIX_DEPLOYED, finding.state, cause);
    }
  }

  /** It is gone: its clock stops where it left what runs, or where a scan showed it. */
  public void close(Instant verifiedAt, String basis, Cause cause) {
    FindingState before = finding.state;
    if (!before.isOpen()) {
      return;
    }
    finding.verifiedAt = verifiedAt;
    boolean deployed = finding.fixedDeployedAt != null;
    finding.closedAt = deployed ? finding.fixedDeployedAt : verifiedAt;
    finding.closureBasis = deployed ? "deployed" : basis;
    finding.suspension = null;
    clockwork.stop(finding.closedAt, cause);
    finding.moveTo(FindingState.FIXED, finding.closedAt);
    finding.record(Transition.CLOSED, before, cause);
  }

  /** The asset is no more. */
  public void retire(Cause cause) {
    FindingState before = finding.state;
    if (before.isOpen()) {
      finding.closedAt = cause.occurredAt();
      finding.closureBasis = "retired";
      finding.suspension = null;
      clockwork.abandon(cause);
      finding.moveTo(FindingState.RETIRED, cause.occurredAt());
      finding.record(Transition.RETIRED, before, cause);
    }
  }

  /** It is the same as {@code other}, which goes on with the earlier of both starts. */
  public void mergeInto(Life other, Cause cause) {
    LiveFinding heir = other.finding;
    FindingState before = finding.state;
    finding.mergedInto = heir.findingId;
    finding.suspension = null;
    clockwork.abandon(cause);
    finding.moveTo(FindingState.MERGED, cause.at());
    finding.record(Transition.MERGED, before, cause);
    if (before.isOpen()
        && heir.state.isOpen()
        && finding.firstDetectedAt.isBefore(heir.firstDetectedAt)) {
      heir.firstDetectedAt = finding.firstDetectedAt;
      heir.baseline |= finding.baseline;
      heir.touch();
      other.clockwork.retime(cause.at(), cause);
    }
  }
}
