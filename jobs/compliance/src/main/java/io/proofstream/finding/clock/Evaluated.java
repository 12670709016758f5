package io.proofstream.finding.clock;

import java.time.Duration;
import java.time.Instant;

/**
 * What somebody judged that a finding can do here.
 *
 * @param adverseImpact N1 (negligible) to N5 (catastrophic)
 * @param mitigated something makes it less harmful
 * @param listAt when it is to be listed as accepted, whatever its state; null once it was
 */
public record Evaluated(
    Instant evaluatedAt,
    String adverseImpact,
    Boolean internetReachable,
    Boolean likelyExploitable,
    boolean mitigated,
    Instant listAt) {

  public Evaluated listed() {
    return new Evaluated(
        evaluatedAt, adverseImpact, internetReachable, likelyExploitable, mitigated, null);
  }

  public Evaluated toBeListedAfter(Duration time) {
    return new Evaluated(
        evaluatedAt,
        adverseImpact,
        internetReachable,
        likelyExploitable,
        mitigated,
        evaluatedAt.plus(time));
  }
}
