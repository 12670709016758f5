package io.proofstream.finding.life;

import io.proofstream.finding.clock.Clocks;
import io.proofstream.finding.clock.Due;
import io.proofstream.finding.clock.Obligation;
import io.proofstream.finding.clock.SlaStatus;
import io.proofstream.finding.clock.Timing;
import io.proofstream.finding.clock.Verdict;
import io.proofstream.finding.outcome.Cause;
import io.proofstream.finding.outcome.Transition;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Sets, rings and stops the clocks of one finding.
 *
 * <p>A deadline that lies in the past when it is set falls due at once, stamped with the moment at
 * which the rule that set it came into force: periods that are over do not change by a decision
 * made later.
 */
final class Clockwork {
  private final LiveFinding finding;
  private final Clocks clocks;

  Clockwork(LiveFinding finding) {
    this.finding = finding;
    this.clocks = finding.ground.clocks();
  }

  /** The clocks of a generation that begins. */
  void start(Cause cause) {
    List<Obligation> obligations = clocks.obligations(finding.facts());
    set(obligations, null, cause);
    obligations.forEach(each -> finding.decide(each, cause));
  }

  /**
   * Computes every deadline anew, because {@code cause} changed what they hang on.
   *
   * @param since when the rule that moves them came into force
   */
  void retime(Instant since, Cause cause) {
    Obligation before = finding.timing.binding();
    Map<String, Obligation> old =
        finding.timing.obligations().stream()
            .collect(Collectors.toMap(Obligation::id, Function.identity()));
    List<Obligation> obligations = new ArrayList<>();
    List<Obligation> changed = new ArrayList<>();
    for (Obligation asked : clocks.obligations(finding.facts())) {
      Obligation was = old.remove(asked.id());
      boolean same = was != null && was.asks(asked);
      obligations.add(same ? was : carried(was, asked, cause.at()));
      if (!same) {
        changed.add(obligations.getLast());
      }
    }
    old.values().forEach(lifted -> changed.add(lifted.decided(Verdict.LIFTED, cause.at())));
    if (changed.isEmpty()) {
      finding.timing =
          finding.timing.set(
              obligations,
              finding.ground.policy().version(),
              finding.timing.since(),
              finding.timing.warningAt(),
              finding.timing.status());
      return;
    }
    if (isOverdueNoLonger(obligations, cause.at())) {
      Ringing.resolve(finding, cause.at(), cause);
    }
    set(obligations, since, cause);
    Obligation after = finding.timing.binding();
    finding.record(
        Transition.RETIMED,
        finding.state,
        cause,
        new Note()
            .deadline(
                before == null ? null : before.deadline(),
                after == null ? null : after.deadline()));
    changed.forEach(each -> finding.decide(each, cause));
  }

  /** A miss stays one, unless the deadline moves to where it has not passed. */
  private static Obligation carried(Obligation was, Obligation asked, Instant at) {
    boolean missed = was != null && was.verdict() == Verdict.MISSED;
    return missed && !asked.deadline().isAfter(at)
        ? asked.decided(Verdict.MISSED, was.decidedAt())
        : asked;
  }

  private boolean isOverdueNoLonger(List<Obligation> obligations, Instant at) {
    return finding.timing.status() == SlaStatus.BREACHED
        && obligations.stream().allMatch(each -> each.deadline().isAfter(at));
  }

  private void set(List<Obligation> obligations, Instant since, Cause cause) {
    Timing timing = finding.timing.with(obligations);
    Obligation binding = timing.binding();
    SlaStatus status = SlaStatus.NO_CLOCK;
    Instant warningAt = null;
    if (binding != null) {
      boolean stillMissed =
          timing.status() == SlaStatus.BREACHED && !binding.deadline().isAfter(cause.at());
      boolean isPast = !binding.deadline().isAfter(cause.at());
      boolean wasWarned = timing.wasWarnedFor(binding.deadline());
      Instant lead = clocks.warningAt(binding, finding.facts());
      warningAt = isPast || wasWarned ? null : lead;
      status =
          stillMissed
              ? SlaStatus.BREACHED
              : wasWarned && !isPast ? SlaStatus.WARNED : SlaStatus.ON_TIME;
    }
    finding.timing =
        timing.set(obligations, finding.ground.policy().version(), since, warningAt, status);
    finding.touch();
  }

  /** When something falls due next, or null. */
  Instant nextDue() {
    Timing timing = finding.timing;
    return Due.earliest(timing.nextDeadline(), timing.warningAt());
  }

  /** What falls due then. */
  void fall(Instant due, Cause cause) {
    for (Obligation each : finding.timing.obligations()) {
      if (each.verdict() == Verdict.PENDING && each.deadline().equals(due)) {
        miss(each, cause);
      }
    }
    if (due.equals(finding.timing.warningAt())) {
      warn(cause);
    }
  }

  private void miss(Obligation missed, Cause cause) {
    boolean binds = finding.timing.status() != SlaStatus.BREACHED;
    Instant due = Due.later(missed.deadline(), finding.timing.since());
    Obligation decided = missed.decided(Verdict.MISSED, due);
    replace(decided);
    if (binds) {
      boolean rings = !finding.timing.wasRungFor(missed.deadline());
      finding.timing = finding.timing.breached(due, finding.seq + 1, missed.deadline());
      finding.record(
          Transition.BREACHED, finding.state, cause, new Note().due(due).obligation(missed.id()));
      if (rings) {
        Ringing.breach(finding, decided, due, cause);
      }
    }
    finding.decide(decided, cause);
  }

  private void warn(Cause cause) {
    Obligation binding = finding.timing.binding();
    Instant due = Due.later(finding.timing.warningAt(), finding.timing.since());
    finding.timing = finding.timing.warned(binding.deadline());
    finding.record(Transition.WARNED, finding.state, cause, new Note().due(due));
    Ringing.warn(finding, binding, due, cause);
  }

  /**
   * It was gone at {@code stop}: what was promised until later is met, what was called missed is
   * withdrawn if it had been gone before.
   */
  void stop(Instant stop, Cause cause) {
    Timing timing = finding.timing;
    List<Obligation> settled = new ArrayList<>();
    for (Obligation each : timing.obligations()) {
      Obligation decided = each.settled(stop);
      settled.add(decided);
      if (decided != each) {
        finding.decide(decided, cause);
      }
    }
    Obligation binding = timing.binding();
    SlaStatus status = timing.status();
    if (status == SlaStatus.BREACHED && Obligation.isInTime(stop, timing.lastRung())) {
      finding.record(
          Transition.BREACH_WITHDRAWN,
          finding.state,
          cause,
          new Note().due(stop).supersedes(finding.eventId(timing.breachSeq())));
      Ringing.withdraw(finding, binding, stop, cause);
      status = SlaStatus.WITHDRAWN;
    } else {
      Ringing.resolve(finding, cause.at(), cause);
      boolean met = binding != null && status != SlaStatus.BREACHED;
      status = met ? SlaStatus.MET : status;
    }
    finding.timing = timing.ended(settled, status);
  }

  /** Nobody owes anything any more, and nobody met it either. */
  void abandon(Cause cause) {
    Ringing.resolve(finding, cause.at(), cause);
    List<Obligation> left = new ArrayList<>();
    for (Obligation each : finding.timing.obligations()) {
      boolean pending = each.verdict() == Verdict.PENDING;
      left.add(pending ? each.decided(Verdict.LIFTED, cause.at()) : each);
      if (pending) {
        finding.decide(left.getLast(), cause);
      }
    }
    Timing timing = finding.timing;
    SlaStatus status =
        timing.status() == SlaStatus.BREACHED ? SlaStatus.BREACHED : SlaStatus.NO_CLOCK;
    finding.timing = timing.ended(left, status);
  }

  /** What fell due while the clock stood still falls due no earlier than when it runs again. */
  void holdFrom(Instant since) {
    Timing timing = finding.timing;
    Obligation binding = timing.binding();
    boolean isPast = binding != null && !binding.deadline().isAfter(since);
    finding.timing =
        timing.set(
            timing.obligations(),
            timing.policyVersion(),
            Due.latest(timing.since(), since),
            isPast ? null : timing.warningAt(),
            timing.status());
  }

  /** It is there again within the grace: what was met is open once more. */
  void resume(Cause cause) {
    List<Obligation> open = new ArrayList<>();
    for (Obligation each : finding.timing.obligations()) {
      boolean undone = each.verdict() == Verdict.MET || each.verdict() == Verdict.WITHDRAWN;
      open.add(undone ? each.decided(Verdict.PENDING, null) : each);
      if (undone) {
        finding.decide(open.getLast(), cause);
      }
    }
    set(open, finding.timing.since(), cause);
  }

  private void replace(Obligation decided) {
    finding.timing =
        finding.timing.with(
            finding.timing.obligations().stream()
                .map(each -> each.id().equals(decided.id()) ? decided : each)
                .toList());
  }
}
