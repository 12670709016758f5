package io.proofstream.finding.clock;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The clocks of a finding.
 *
 * @param policyVersion under which they were set
 * @param since when the rule that set them came into force, if that was after the clocks' start:
 *     nothing falls due before it; or null
 * @param warningAt when a warning comes, or null
 * @param breachedAt when it first fell due, or null; stays
 * @param breachSeq number of the transition that said so
 * @param warnedFor deadlines that a warning was given for, the last one last, and {@code rungFor}
 *     that a breach was rung for: each rings once, however often a deadline comes back
 */
public record Timing(
    List<Obligation> obligations,
    long policyVersion,
    Instant since,
    Instant warningAt,
    SlaStatus status,
    Instant breachedAt,
    long breachSeq,
    List<Instant> warnedFor,
    List<Instant> rungFor) {

  public static final Timing NONE =
      new Timing(List.of(), 0, null, null, SlaStatus.NO_CLOCK, null, 0, List.of(), List.of());

  /** The obligation that falls due first, or null. */
  public Obligation binding() {
    return obligations.stream()
        .filter(each -> each.verdict() != Verdict.LIFTED)
        .min(Comparator.comparing(Obligation::deadline).thenComparing(Obligation::id))
        .orElse(null);
  }

  /** When the next pending obligation falls due, or null. */
  public Instant nextDeadline() {
    return obligations.stream()
        .filter(each -> each.verdict() == Verdict.PENDING)
        .map(Obligation::deadline)
        .min(Comparator.naturalOrder())
        .orElse(null);
  }

  public Timing with(List<Obligation> newObligations) {
    return set(newObligations, policyVersion, since, warningAt, status);
  }

  /** With nothing to warn of any more. */
  public Timing ended(List<Obligation> newObligations, SlaStatus as) {
    return set(newObligations, policyVersion, since, null, as);
  }

  /** Set anew, under a policy. */
  public Timing set(
      List<Obligation> newObligations, long version, Instant from, Instant warning, SlaStatus as) {
    return new Timing(
        newObligations, version, from, warning, as, breachedAt, breachSeq, warnedFor, rungFor);
  }

  public Timing warned(Instant deadline) {
    return new Timing(
        obligations,
        policyVersion,
        since,
        null,
        SlaStatus.WARNED,
        breachedAt,
        breachSeq,
        with(warnedFor, deadline),
        rungFor);
  }

  public Timing breached(Instant at, long number, Instant deadline) {
    return new Timing(
        obligations,
        policyVersion,
        since,
        null,
        SlaStatus.BREACHED,
        breachedAt == null ? at : breachedAt,
        number,
        warnedFor,
        with(rungFor, deadline));
  }

  public boolean wasWarnedFor(Instant deadline) {
    return warnedFor.contains(deadline);
  }

  public boolean wasRungFor(Instant deadline) {
    return rungFor.contains(deadline);
  }

  /** The deadline that the breach which stands was rung for. */
  public Instant lastRung() {
    return rungFor.isEmpty() ? null : rungFor.getLast();
  }

  public Instant lastWarned() {
    return warnedFor.isEmpty() ? null : warnedFor.getLast();
  }

  /** With that one last. */
  private static List<Instant> with(List<Instant> deadlines, Instant deadline) {
    List<Instant> all = new ArrayList<>(deadlines);
    all.remove(deadline);
    all.add(deadline);
    return List.copyOf(all);
  }
}
