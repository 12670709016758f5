package io.proofstream.asset;

import io.proofstream.evidence.scan.Severity;
import io.proofstream.finding.Finding;
import io.proofstream.finding.clock.SlaStatus;

/** How many findings of an asset are open, and how many of them overdue. */
public record Tally(int critical, int high, int medium, int low, int breached) {
  public static final Tally NONE = new Tally(0, 0, 0, 0, 0);

  /** After one finding changed; either may be null. */
  public Tally after(Finding before, Finding after) {
    return plus(before, -1).plus(after, 1);
  }

  private Tally plus(Finding finding, int by) {
    if (finding == null || !finding.state().isRunning()) {
      return this;
    }
    boolean overdue = finding.timing().status() == SlaStatus.BREACHED;
    return new Tally(
        critical + (finding.severity() == Severity.CRITICAL ? by : 0),
        high + (finding.severity() == Severity.HIGH ? by : 0),
        medium + (finding.severity() == Severity.MEDIUM ? by : 0),
        low + (finding.severity() == Severity.LOW ? by : 0),
        breached + (overdue ? by : 0));
  }
}
