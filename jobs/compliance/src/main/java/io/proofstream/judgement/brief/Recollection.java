package io.proofstream.judgement.brief;

import io.proofstream.judgement.Heard;
import io.proofstream.judgement.Need;
import io.proofstream.judgement.sitting.Opinion;
import io.proofstream.measure.figure.Figure;
import io.proofstream.measure.total.Windows;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What was found out for an organisation's last sitting by one plan, so that only what changed
 * since is looked at again. Who loses it finds the same again: it all follows from what is kept.
 */
public final class Recollection {
  private final String plan;

  final Map<String, Figure> figures = new HashMap<>();
  final Map<Need, Heard> heard = new HashMap<>();
  final Map<Proof, String> worths = new HashMap<>();
  final Windows windows = new Windows();

  /** Gauges whose sums are no longer those that figures were read from. */
  final Set<String> changed = new TreeSet<>();

  Opinion opinion = Opinion.NONE;

  /** When the last sitting was; null if there was none. */
  Instant at;

  /**
   * @param plan by which the organisation is judged
   */
  public Recollection(String plan) {
    this.plan = plan;
  }

  /** Whether it is of any use by that plan. */
  public boolean isOf(String other) {
    return plan.equals(other);
  }
}
