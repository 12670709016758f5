package io.proofstream.finding.life;

import io.proofstream.evidence.Digest;
import io.proofstream.evidence.scan.Severity;
import io.proofstream.finding.Adjustment;
import io.proofstream.finding.Dates;
import io.proofstream.finding.Finding;
import io.proofstream.finding.FindingState;
import io.proofstream.finding.Flaw;
import io.proofstream.finding.Sighting;
import io.proofstream.finding.Suspension;
import io.proofstream.finding.clock.Evaluated;
import io.proofstream.finding.clock.Facts;
import io.proofstream.finding.clock.Obligation;
import io.proofstream.finding.clock.Timing;
import io.proofstream.finding.outcome.Cause;
import io.proofstream.finding.outcome.ObligationVerdict;
import io.proofstream.finding.outcome.Outbox;
import io.proofstream.finding.outcome.Transition;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A finding while a step works on it: what {@link Finding} holds, open to be changed, and the book
 * of what was done. Everything else in this package changes findings only through it.
 */
final class LiveFinding {
  final String findingId;
  final Ground ground;
  final Outbox out;

  int generation;
  long seq;
  Flaw flaw;
  Severity severity;
  String basis;
  Adjustment adjustment;
  Double cvss;
  FindingState state;
  Instant stateSince;
  boolean baseline;

  Instant firstDetectedAt;
  Instant publishedAt;
  Instant fixAvailableAt;
  Instant kevDueAt;
  Instant raisedAt;
  Severity raisedFrom;
  Instant restartedAt;
  long pausedSeconds;
  Instant fixedBuiltAt;
  Instant fixedDeployedAt;
  Instant verifiedAt;

  Evaluated evaluated;
  Timing timing = Timing.NONE;
  Suspension suspension;
  List<Sighting> sightings = new ArrayList<>();
  Instant closedAt;
  String closureBasis;
  String mergedInto;

  private boolean touched;

  /** One that nobody has seen yet. */
  LiveFinding(String findingId, Flaw flaw, Ground ground, Outbox out) {
    this.findingId = findingId;
    this.flaw = flaw;
    this.ground = ground;
    this.out = out;
  }

  LiveFinding(Finding of, Ground ground, Outbox out) {
    this(of.findingId(), of.flaw(), ground, out);
    generation = of.generation();
    seq = of.seq();
    severity = of.severity();
    basis = of.basis();
    adjustment = of.adjustment();
    cvss = of.cvss();
    state = of.state();
    stateSince = of.stateSince();
    baseline = of.baseline();
    Dates dates = of.dates();
    firstDetectedAt = dates.firstDetectedAt();
    publishedAt = dates.publishedAt();
    fixAvailableAt = dates.fixAvailableAt();
    kevDueAt = dates.kevDueAt();
    raisedAt = dates.raisedAt();
    raisedFrom = dates.raisedFrom();
    restartedAt = dates.restartedAt();
    pausedSeconds = dates.pausedSeconds();
    fixedBuiltAt = dates.fixedBuiltAt();
    fixedDeployedAt = dates.fixedDeployedAt();
    verifiedAt = dates.verifiedAt();
    evaluated = of.evaluated();
    timing = of.timing();
    suspension = of.suspension();
    sightings = new ArrayList<>(of.sightings());
    closedAt = of.closedAt();
    closureBasis = of.closureBasis();
    mergedInto = of.mergedInto();
  }

  Finding now() {
    return new Finding(
        findingId,
        generation,
        seq,
        flaw,
        severity,
        basis,
        adjustment,
        cvss,
        state,
        stateSince,
        baseline,
        new Dates(
            firstDetectedAt,
            publishedAt,
            fixAvailableAt,
            kevDueAt,
            raisedAt,
            raisedFrom,
            restartedAt,
            pausedSeconds,
            fixedBuiltAt,
            fixedDeployedAt,
            verifiedAt),
        evaluated,
        timing,
        suspension,
        List.copyOf(sightings),
        closedAt,
        closureBasis,
        mergedInto);
  }

  /** What its clocks hang on, as it is now. */
  Facts facts() {
    return new Facts(
        flaw.kind(),
        severity,
        baseline,
        firstDetectedAt,
        publishedAt,
        fixAvailableAt,
        kevDueAt,
        raisedAt,
        raisedFrom,
        restartedAt,
        pausedSeconds,
        evaluated);
  }

  /** Forgets what belonged to the generation before. */
  void beginGeneration() {
    generation++;
    raisedAt = null;
    raisedFrom = null;
    restartedAt = null;
    pausedSeconds = 0;
    fixAvailableAt = null;
    adjustment = null;
    evaluated = null;
    suspension = null;
    timing = Timing.NONE;
    reopen();
  }

  /** As if it had not been closed. */
  void reopen() {
    fixedBuiltAt = null;
    fixedDeployedAt = null;
    verifiedAt = null;
    closedAt = null;
    closureBasis = null;
  }

  Instant verifiedOr(Instant other) {
    return verifiedAt == null ? other : verifiedAt;
  }

  /** Something changed that is no transition, and must be remembered. */
  void touch() {
    touched = true;
  }

  boolean isTouched() {
    return touched;
  }

  void moveTo(FindingState next, Instant at) {
    if (state != next) {
      state = next;
      stateSince = at;
    }
    touched = true;
  }

  /** Writes a transition into the book; {@code before} is the state that it came from. */
  void record(Transition transition, FindingState before, Cause cause, Note note) {
    seq++;
    touched = true;
    out.change(note.change(this, transition, before, cause));
  }

  void record(Transition transition, FindingState before, Cause cause) {
    record(transition, before, cause, new Note());
  }

  String eventId(long number) {
    return Digest.id("finding-change", findingId, String.valueOf(number));
  }

  void decide(Obligation obligation, Cause cause) {
    out.verdict(
        new ObligationVerdict(
            ground.org(),
            findingId,
            generation,
            seq,
            ground.assetId(),
            obligation.id(),
            obligation.start(),
            obligation.startRule(),
            obligation.windowSeconds(),
            obligation.deadline(),
            obligation.verdict(),
            obligation.decidedAt(),
            ground.policy().version(),
            cause));
  }
}
