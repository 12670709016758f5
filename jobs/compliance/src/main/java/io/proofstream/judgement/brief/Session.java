package io.proofstream.judgement.brief;

import io.proofstream.evidence.Event;
import io.proofstream.evidence.Evidence;
import io.proofstream.evidence.Trust;
import io.proofstream.finding.outcome.Cause;
import io.proofstream.judgement.sitting.Bench;
import io.proofstream.judgement.sitting.Docket;
import io.proofstream.judgement.sitting.Ruling;
import io.proofstream.judgement.sitting.Sitting;
import io.proofstream.measure.addition.Delta;
import io.proofstream.measure.heard.HeardNote;
import io.proofstream.measure.heard.Listening;
import io.proofstream.measure.total.Totals;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The end of one pane of one organisation: sums are brought forward, and what changed is judged. A
 * function of what it is given; whoever calls it keeps what it leaves.
 */
public final class Session {
  private final Bench bench;
  private final Clerk clerk;
  private final Totals totals;
  private final Instant pane;
  private final List<Ruling> rulings = new ArrayList<>();
  private final Set<String> changed = new TreeSet<>();
  private Listening listening;
  private Docket docket;
  private Brief brief;
  private Instant nextDue;

  /**
   * @param listening who was heard until now
   * @param docket what is remembered of the sittings until now
   * @param brief of the last sitting; {@link Brief#NONE} if that is not known any more
   * @param nextDue when time alone brings something, as the last ruling said; null if never
   */
  public Session(
      Bench bench,
      Clerk clerk,
      Totals totals,
      Listening listening,
      Docket docket,
      Brief brief,
      Instant nextDue,
      Instant pane) {
    this.bench = bench;
    this.clerk = clerk;
    this.totals = totals;
    this.listening = listening;
    this.docket = docket;
    this.brief = brief;
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
    changed.addAll(totals.add(all).gauges());
  }

  /** An hour ends with the pane. */
  public void endHour() throws Exception {
    clerk.sample(totals, pane);
  }

  /**
   * Judges what changed.
   *
   * @param isWhole everything is looked at again, since windows moved on or other things are asked
   */
  public void judge(boolean isWhole) throws Exception {
    boolean isDue = nextDue != null && !nextDue.isAfter(pane);
    if (isWhole || !changed.isEmpty()) {
      Set<String> anew = isWhole || brief == Brief.NONE ? null : changed;
      brief = clerk.brief(totals, listening, brief, anew, pane);
      take(Sitting.judge(bench, docket, brief.measured(), brief.heard(), pane));
    } else if (isDue) {
      take(Sitting.passTime(bench, docket, pane));
    }
  }

  /** Somebody has seen an alert. */
  public void acknowledge(Event event) {
    Evidence evidence = event.evidence();
    if (evidence.trust() != Trust.VERIFIED || (evidence.simulated() && !bench.policy().demo())) {
      return;
    }
    Cause by =
        new Cause(
            "acknowledgement",
            pane,
            evidence.occurredAt(),
            evidence.evidenceId(),
            event.acknowledgement().actor(),
            evidence.origin(),
            evidence.simulated());
    take(Sitting.acknowledge(bench, docket, event.acknowledgement(), by));
  }

  private void take(Ruling ruling) {
    rulings.add(ruling);
    docket = ruling.after();
    nextDue = ruling.nextDue();
  }

  public List<Ruling> rulings() {
    return rulings;
  }

  public Listening listening() {
    return listening;
  }

  public Docket docket() {
    return docket;
  }

  public Brief brief() {
    return brief;
  }

  public Instant nextDue() {
    return nextDue;
  }
}
