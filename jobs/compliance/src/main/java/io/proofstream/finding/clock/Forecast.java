package io.proofstream.finding.clock;

import io.proofstream.policy.ObligationRule;
import io.proofstream.policy.Policy;
import io.proofstream.policy.obligation.Obligations;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * What a policy would make of a finding that is open, if it were applied to what is open already.
 *
 * @param before the binding deadline now; null if there is none
 * @param after the binding deadline then; null if there is none
 */
public record Forecast(Instant before, Instant after, Effect effect) {

  /** What becomes of a breach. */
  public enum Effect {
    UNCHANGED,
    /** The deadline moves, and nothing falls due by that or ceases to be. */
    MOVED,
    NEWLY_BREACHED,
    NO_LONGER_BREACHED
  }

  /**
   * @param before its binding deadline now, or null
   * @param breached it is called breached now
   * @param at when the policy would come into force
   */
  public static Forecast of(
      Facts facts,
      String repository,
      String stream,
      Instant before,
      boolean breached,
      Policy next,
      Instant at) {
    List<ObligationRule> rules =
        next.scope().contains(repository, stream) ? Obligations.of(next, repository) : List.of();
    Instant after =
        new Clocks(next, rules)
            .obligations(facts).stream()
                .map(Obligation::deadline)
                .min(Comparator.naturalOrder())
                .orElse(null);
    return new Forecast(before, after, effect(before, after, breached, at));
  }

  private static Effect effect(Instant before, Instant after, boolean breached, Instant at) {
    boolean due = after != null && !after.isAfter(at);
    if (due != breached) {
      return due ? Effect.NEWLY_BREACHED : Effect.NO_LONGER_BREACHED;
    }
    return Objects.equals(before, after) ? Effect.UNCHANGED : Effect.MOVED;
  }
}
