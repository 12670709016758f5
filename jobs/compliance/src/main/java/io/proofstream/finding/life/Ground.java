package io.proofstream.finding.life;

import io.proofstream.finding.clock.Clocks;
import io.proofstream.policy.ObligationRule;
import io.proofstream.policy.Policy;
import java.time.Instant;
import java.util.List;

/**
 * What a finding stands on: its asset as the policy sees it, and what binds it.
 *
 * @param rules that bind findings of this asset
 */
public record Ground(
    String org,
    String assetId,
    String repository,
    String stream,
    String ownerTeam,
    List<String> environments,
    boolean inScope,
    Policy policy,
    List<ObligationRule> rules) {

  Clocks clocks() {
    return new Clocks(policy, rules);
  }

  /** Whether what was gone then and is seen again is another occurrence. */
  boolean isPastGrace(Instant gone, Instant seen) {
    return !seen.isBefore(gone.plusSeconds(policy.sla().reopenGraceSeconds()));
  }

  /** Whether something that fell due then is history to the organisation. */
  boolean isBeforeLive(Instant due) {
    return policy.liveFrom() != null && due.isBefore(policy.liveFrom());
  }

  /** Whether what is first seen then counts as found at the beginning. */
  boolean isBaseline(Instant detected) {
    return policy.liveFrom() != null
        && detected.isBefore(policy.liveFrom().plusSeconds(policy.onboardingSeconds()));
  }
}
