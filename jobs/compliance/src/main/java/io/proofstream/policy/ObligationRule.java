package io.proofstream.policy;

import io.proofstream.evidence.scan.Severity;
import java.util.List;

/**
 * What a framework demands of findings in its boundary: when the clock starts, and how long it may
 * run. The first window that fits a finding counts; none fits: no obligation.
 *
 * @param id {@code policy}, or framework and name: {@code fedramp-vdr:remediation}
 * @param framework or null for the organisation's own promise
 */
public record ObligationRule(
    String id, String framework, String title, Sla.ClockStart start, List<Window> windows) {

  /**
   * Null fits anything.
   *
   * @param severity of the finding
   * @param adverseImpact N1 to N5, as evaluated
   * @param kev listed as exploited
   * @param seconds null = no deadline; ignored if {@code untilKevDue}
   * @param untilKevDue the deadline is the date that the catalogue of exploited ones names
   */
  public record Window(
      Severity severity,
      String adverseImpact,
      Boolean internetReachable,
      Boolean likelyExploitable,
      Boolean kev,
      Long seconds,
      boolean untilKevDue) {}
}
