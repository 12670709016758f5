package io.proofstream.judgement.brief;

import io.proofstream.evidence.Event;
import io.proofstream.evidence.Evidence;
import io.proofstream.evidence.Trust;
import io.proofstream.finding.outcome.Cause;
import io.proofstream.judgement.late.SayingStore;
import io.proofstream.judgement.outcome.ControlEvaluation;
import io.proofstream.judgement.sitting.Bench;
import io.proofstream.judgement.sitting.Brief;
import io.proofstream.judgement.sitting.Docket;
import io.proofstream.judgement.sitting.Ruling;
import io.proofstream.judgement.sitting.Sitting;
import io.proofstream.measure.addition.Delta;
import io.proofstream.measure.heard.HeardNote;
import io.proofstream.measure.heard.Listening;
import io.proofstream.measure.total.TotalStore;
import io.proofstream.measure.total.Totals;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * The end of one pane of one organisation: sums are brought forward, and what changed is judged. A
 * function of what it is given; whoever calls it keeps what it leaves.
 */
public final class Session {
  private final Bench bench;
  private final Clerk clerk;
  private final Totals totals;
  private final Revising revising;
  private final Instant pane;
  private final List<Ruling> rulings = new ArrayList<>();
  private final List<ControlEvaluation> revised = new ArrayList<>();
  private final Recollection recollection;
  private boolean changed;
  private Listening listening;
  private Docket docket;
  private Instant nextDue;

  /**
   * @param sayings what was said of days that can be revised
   * @param listening who was heard until now
   * @param docket what is remembered of the sittings until now
   * @param recollection of the last sitting on that bench, or a new one; it is brought forward
   * @param nextDue when time alone brings something, as the last ruling said; null if never
   */
  public Session(
      Bench bench,
      Clerk clerk,
      TotalStore store,
      SayingStore sayings,
      Listening listening,
      Docket docket,
      Recollection recollection,
      Instant nextDue,
      Instant pane) {
    this.bench = bench;
    this.clerk = clerk;
    this.totals = new Totals(store, recollection.windows);
    this.revising = new Revising(bench, clerk, totals, sayings, pane);
    this.listening = listening;
    this.docket = docket;
    this.recollection = recollection;
    this.nextDue = nextDue;
    this.pane = pane;
  }

  /** What was heard in the pane, and what that and everything else changes in the sums. */
  public void add(List<HeardNote> heard, List<Delta> deltas) throws Exception {
    List<Delta> all = new ArrayList<>(deltas);
    for (HeardNote note : heard) {
      if (!note.simulated() || bench.policy().demo()) {
        listening = listening.hears(note);
        all.addAll(listening.hours(note));
      }
    }
    Totals.Changed now = totals.add(all);
    revising.correct(now);
    recollection.changed.addAll(now.gauges());
    changed |= !now.gauges().isEmpty();
  }

  /** An hour ends with the pane. */
  public void endHour() throws Exception {
    clerk.sample(totals, pane);
  }

  /**
   * Judges what changed.
   *
   * @param anyway though no sum did: windows moved on, or other things are asked
   */
  public void judge(boolean anyway) throws Exception {
    boolean isDue = nextDue != null && !nextDue.isAfter(pane);
    if (anyway || changed) {
      Brief brief = clerk.brief(totals, listening, recollection, pane);
      take(Sitting.judge(bench, docket, recollection.opinion, brief, pane));
      lookBack();
    } else if (isDue) {
      take(Sitting.passTime(bench, docket, recollection.opinion, pane));
    }
  }

  private void lookBack() throws Exception {
    if (pane.equals(pane.truncatedTo(ChronoUnit.HOURS))) {
      revised.addAll(revising.revise(listening));
    }
    if (pane.equals(pane.truncatedTo(ChronoUnit.DAYS))) {
      revising.note(recollection.opinion.answers(), recollection.figures);
    }
  }

  /** Somebody has seen an alert, or tried to bring back what fell. */
  public void hear(Event event) {
    Evidence evidence = event.evidence();
    if (evidence.trust() != Trust.VERIFIED || (evidence.simulated() && !bench.policy().demo())) {
      return;
    }
    if (event.attempt() != null) {
      Cause by = said("remediation", evidence, event.attempt().actor());
      take(Sitting.attempt(bench, docket, recollection.opinion, event.attempt(), by));
    } else {
      Cause by = said("acknowledgement", evidence, event.acknowledgement().actor());
      take(Sitting.acknowledge(bench, docket, recollection.opinion, event.acknowledgement(), by));
    }
  }

  private Cause said(String word, Evidence evidence, String actor) {
    return new Cause(
        word,
        pane,
        evidence.occurredAt(),
        evidence.evidenceId(),
        actor,
        evidence.origin(),
        evidence.simulated());
  }

  private void take(Ruling ruling) {
    rulings.add(ruling);
    docket = ruling.after();
    recollection.opinion = ruling.opinion();
    nextDue = ruling.nextDue();
  }

  public List<Ruling> rulings() {
    return rulings;
  }

  /** What was said of days that are over, and is answered otherwise now. */
  public List<ControlEvaluation> revised() {
    return revised;
  }

  public Listening listening() {
    return listening;
  }

  public Docket docket() {
    return docket;
  }

  public Instant nextDue() {
    return nextDue;
  }
}
