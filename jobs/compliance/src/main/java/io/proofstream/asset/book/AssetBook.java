package io.proofstream.asset.book;

import io.proofstream.asset.AssetState;
import io.proofstream.asset.scope.ScopeMove;
import io.proofstream.asset.standing.Standing;
import io.proofstream.evidence.Asset;
import io.proofstream.evidence.Event;
import io.proofstream.evidence.Evidence;
import io.proofstream.finding.life.Ground;
import io.proofstream.finding.outcome.Cause;
import io.proofstream.policy.PolicyVersion;
import java.time.Instant;

/**
 * One asset and its findings, brought forward event by event.
 *
 * <p>Time before events: before an event recorded at r touches anything, everything that falls due
 * at or before r has happened, stamped with its own moment, and every policy and decision up to r
 * has been applied, stamped with its own. So what comes out is a function of the log, whenever the
 * clock ticked in between.
 */
public final class AssetBook {
  private final LiveAsset asset;
  private final Standing standing;
  private final Pages pages;
  private final Face face;
  private final Journal journal;

  private Ground ground;
  private ScanReading reading;

  public AssetBook(AssetState state, Findings findings, Standing standing, Journal journal) {
    this(new LiveAsset(state), findings, standing, journal);
  }

  /** Of an asset that nobody has heard of yet. */
  public AssetBook(String org, Asset asset, Findings findings, Standing standing, Journal journal) {
    this(new LiveAsset(org, asset), findings, standing, journal);
  }

  private AssetBook(LiveAsset asset, Findings findings, Standing standing, Journal journal) {
    this.asset = asset;
    this.standing = standing;
    this.pages = new Pages(asset, findings, journal);
    this.face = new Face(asset, journal);
    this.journal = journal;
  }

  public AssetState state() {
    return asset.now();
  }

  /** Whether anything is to be remembered. */
  public boolean isKnown() {
    return asset.firstSeenAt != null;
  }

  /** When time alone changes something next, at the earliest; or null. */
  public Instant nextDue() {
    return asset.nextDue;
  }

  /** What happens by that time without any event. */
  public void advance(Instant until) throws Exception {
    if (asset.decidedUpTo == null) {
      return;
    }
    catchUp(until);
    tick(until);
    tell(Cause.time(until));
  }

  public void apply(Event event) throws Exception {
    Evidence evidence = event.evidence();
    Instant at = evidence.recordedAt();
    if (evidence.simulated() && !standing.policyAt(at).policy().demo()) {
      return;
    }
    if (asset.firstSeenAt == null) {
      asset.firstSeenAt = evidence.occurredAt();
      asset.decidedUpTo = at;
    }
    catchUp(at);
    tick(at);
    handle(event);
    tell(Told.by(event, Told.word(event)));
  }

  private void handle(Event event) throws Exception {
    switch (event.evidence().kind()) {
      case SCAN_COMPLETED, POLICY_CHECKED -> scan(event);
      case IMAGE_PUSHED, IMAGE_LISTED, IMAGE_DELETED, WORKLOAD_OBSERVED ->
          new Presence(asset, pages, ground).apply(event);
      case ASSET_REGISTERED, ASSET_RETIRED -> new Declared(asset, pages).apply(event);
      case REMEDIATION_CLAIMED,
          TRIAGE_MOVED,
          VULNERABILITY_EVALUATED,
          VEX_STATED,
          EXCEPTION_GRANTED,
          EXCEPTION_REVOKED,
          EXPLOITS_PUBLISHED ->
          new Decisions(pages, ground).apply(event);
      default -> {
        // Nothing that moves a finding; its own table has it.
      }
    }
  }

  /** Parts of one scan come one after another, and are one reading. */
  private void scan(Event event) throws Exception {
    if (reading == null || !reading.isOf(event)) {
      reading = new ScanReading(asset, pages, ground, standing, event);
    }
    reading.read(event);
    if (event.part() == event.parts() - 1) {
      reading.finish();
      reading = null;
    }
  }

  /** Applies policies and decisions up to that time, each at its own. */
  private void catchUp(Instant until) throws Exception {
    useGround(standing.policyAt(asset.decidedUpTo), false);
    face.remember(ground);
    Instant from = asset.decidedUpTo;
    for (PolicyVersion next = standing.nextPolicy(from, until);
        next != null;
        next = standing.nextPolicy(from, until)) {
      decide(from, next.effectiveAt());
      tick(next.effectiveAt());
      useGround(next, true);
      from = next.effectiveAt();
    }
    decide(from, until);
    asset.decidedUpTo = until.isAfter(asset.decidedUpTo) ? until : asset.decidedUpTo;
  }

  private void decide(Instant after, Instant until) throws Exception {
    for (Event decision : standing.decisions(after, until)) {
      tick(decision.evidence().recordedAt());
      if (!decision.evidence().simulated() || ground.policy().demo()) {
        new Decisions(pages, ground).apply(decision);
      }
    }
  }

  private void useGround(PolicyVersion version, boolean isNew) throws Exception {
    if (isNew) {
      ScopeMove.of(asset.now(), ground.policy(), version).ifPresent(journal::move);
    }
    ground = new Surroundings(asset, version.policy()).ground();
    pages.stand(ground);
    asset.policyVersion = version.policy().version();
    if (isNew) {
      Cause cause = Told.by(version);
      if (version.backfill()) {
        pages.each(cause, life -> life.retime(version.effectiveAt(), cause));
      }
      tell(cause);
    }
  }

  /** Lets fall due what is due. */
  private void tick(Instant until) throws Exception {
    if (asset.nextDue != null && !asset.nextDue.isAfter(until)) {
      pages.fall(until);
    }
  }

  /** What the asset is after the step, if that is another than before. */
  private void tell(Cause cause) {
    ground = new Surroundings(asset, ground.policy()).ground();
    pages.stand(ground);
    face.tell(ground, cause);
  }
}
