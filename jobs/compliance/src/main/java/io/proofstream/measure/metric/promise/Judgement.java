package io.proofstream.measure.metric.promise;

import io.proofstream.evidence.scan.Severity;
import io.proofstream.finding.FindingState;
import io.proofstream.finding.clock.Verdict;
import io.proofstream.measure.gauge.Item;
import io.proofstream.measure.gauge.Tally;
import io.proofstream.measure.metric.findings.Choice;
import io.proofstream.measure.posture.AssetGlance;
import io.proofstream.measure.posture.finding.FindingNote;
import io.proofstream.measure.posture.finding.Gone;
import io.proofstream.measure.posture.finding.Missed;
import io.proofstream.measure.posture.finding.Misses;
import io.proofstream.measure.posture.finding.VerdictNote;
import io.proofstream.policy.obligation.Obligations;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Counts verdicts about one asset's findings while what became known of them is read in order. */
final class Judgement {
  private final Choice choice;
  private final boolean net;
  private final Tally tally;
  private final Instant from;
  private final Misses misses;
  private final Map<String, FindingNote> before = new HashMap<>();
  private final Map<String, FindingNote> known = new HashMap<>();
  private final Map<String, Gone> gone;
  private final Set<String> goneWhileAside = new HashSet<>();
  private final Set<String> undone = new HashSet<>();

  Judgement(AssetGlance glance, Choice choice, boolean net, Tally tally) {
    this.choice = choice;
    this.net = net;
    this.tally = tally;
    from = glance.from();
    misses = new Misses(glance.before().missed());
    gone = new HashMap<>(glance.before().closed());
    glance.before().findings().forEach(each -> before.put(each.findingId(), each));
    known.putAll(before);
  }

  void read(FindingNote finding) {
    FindingNote was = known.put(finding.findingId(), finding);
    goneWhileAside.remove(finding.findingId());
    if (finding.state() == FindingState.FIXED) {
      gone.put(finding.findingId(), Gone.of(finding));
      if (was != null && was.state().isOpen() && !was.state().isRunning()) {
        goneWhileAside.add(finding.findingId());
      }
    }
  }

  void read(VerdictNote verdict) {
    FindingNote finding = known.get(verdict.findingId());
    Severity severity = finding == null ? null : finding.severity();
    Missed missed = misses.of(verdict);
    boolean meant = choice.has(missed == null ? severity : missed.severity());
    if (verdict.verdict() == Verdict.PENDING) {
      undo(verdict, missed);
    } else if (meant) {
      switch (verdict.verdict()) {
        case MISSED -> miss(verdict, finding, missed);
        case MET -> meet(verdict);
        case WITHDRAWN -> withdraw(missed);
        case PENDING, LIFTED -> {}
      }
    }
    if (verdict.verdict() == Verdict.MET) {
      gone.computeIfPresent(verdict.findingId(), (id, was) -> was.keeping(verdict.obligation()));
    }
    misses.read(verdict, severity);
  }

  private void miss(VerdictNote verdict, FindingNote finding, Missed missed) {
    boolean isCounted = missed != null && !missed.withdrawn();
    if (isCounted || passedBefore(verdict)) {
      return;
    }
    boolean aside = goneWhileAside.contains(verdict.findingId());
    if (!aside) {
      tally.counts(verdict.decidedAt(), item(verdict, finding));
    } else if (!net && SetAside.is(before.get(verdict.findingId()))) {
      tally.counts(verdict.deadlineAt(), item(verdict, finding));
    }
  }

  private void meet(VerdictNote verdict) {
    if (passedBefore(verdict)) {
      tally.counts(verdict.deadlineAt(), Tally.PLAIN, 1, 0, null);
    } else {
      tally.counts(verdict.decidedAt(), null);
    }
  }

  private void withdraw(Missed missed) {
    if (missed != null && !missed.withdrawn()) {
      tally.counts(missed.at(), Tally.PLAIN, 1, 0, null);
    }
  }

  /** It was kept, and is open again because the finding returned within the grace. */
  private void undo(VerdictNote verdict, Missed missed) {
    Gone was = gone.get(verdict.findingId());
    boolean returned = was != null && was.generation() == verdict.generation();
    if (returned
        && isCounted(verdict, missed, was)
        && undone.add(verdict.findingId() + " " + verdict.obligation())) {
      tally.counts(missed == null ? was.at() : missed.at(), Tally.PLAIN, -1, -1, null);
    }
  }

  /** Whether it was counted as kept when the finding was gone. */
  private boolean isCounted(VerdictNote verdict, Missed missed, Gone was) {
    return missed == null
        ? was.met().contains(verdict.obligation()) && choice.has(was.severity())
        : missed.withdrawn() && choice.has(missed.severity());
  }

  /** Whether it was counted when its time was over while an exception set the finding aside. */
  private boolean passedBefore(VerdictNote verdict) {
    FindingNote was = before.get(verdict.findingId());
    return !net
        && verdict.obligation().equals(Obligations.OWN)
        && SetAside.passed(was, from)
        && was.past().ownDeadlineAt().equals(verdict.deadlineAt());
  }

  private static Item item(VerdictNote verdict, FindingNote finding) {
    String reason = verdict.obligation() + " asked for " + verdict.deadlineAt();
    return finding == null
        ? new Item("finding", verdict.findingId(), reason)
        : Choice.item(finding, reason);
  }
}
