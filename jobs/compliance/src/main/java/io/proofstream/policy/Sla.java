package io.proofstream.policy;

import io.proofstream.evidence.Meaning;
import io.proofstream.evidence.scan.Severity;
import java.util.List;
import java.util.Map;

/**
 * The organisation's own promise: how soon what is found must be gone, and how that is counted.
 *
 * @param windowSeconds by severity, strictly increasing; a severity without one has no deadline
 * @param warningLeadSeconds how long before the deadline a warning comes, but never more than a
 *     quarter of the window
 * @param clockStart from which of its dates a finding's clock runs
 * @param onSeverityRaise what a raise does to a deadline
 * @param onExceptionExpiry which deadline holds when an exception ends
 * @param noFix what a missing fix does to the clock
 * @param reopenGraceSeconds absence shorter than this was none: the same clock runs on
 * @param unknownCountsAs the severity that an unknown one counts as
 * @param minimumSeverity below it a finding is recorded and counted, and has no clock of ours
 * @param severityOrder whose word on severity counts, best first
 * @param kinds of findings that have clocks
 * @param endOfDay deadlines move to the end of their day in the policy's time zone
 */
public record Sla(
    @Meaning(
            value = "How soon what is found must be gone, by severity; null = no deadline",
            column = "windows")
        Map<Severity, Long> windowSeconds,
    @Meaning("How long before the deadline a warning comes, at most a quarter of the window")
        long warningLeadSeconds,
    @Meaning("From which of its dates a finding's clock runs") ClockStart clockStart,
    @Meaning("What a raised severity does to a deadline") OnSeverityRaise onSeverityRaise,
    @Meaning("Which deadline holds when an exception ends") OnExceptionExpiry onExceptionExpiry,
    @Meaning("What a missing fix does to the clock") NoFix noFix,
    @Meaning("Absence shorter than this was none: the same clock runs on") long reopenGraceSeconds,
    @Meaning("The severity that an unknown one counts as") Severity unknownCountsAs,
    @Meaning("Below it a finding is recorded and counted, and has no clock of ours")
        Severity minimumSeverity,
    @Meaning("Whose word on severity counts, best first") List<SeverityBasis> severityOrder,
    @Meaning("Kinds of findings that have clocks") List<FindingKind> kinds,
    @Meaning("Deadlines move to the end of their day in the policy's time zone") boolean endOfDay) {

  /** The date of a finding that its clock starts from. */
  public enum ClockStart {
    FIRST_DETECTED,
    EVALUATED,
    PUBLISHED,
    FIX_AVAILABLE,
    KEV_LISTED
  }

  /** What a raised severity does to a deadline. */
  public enum OnSeverityRaise {
    /** The earlier of the old deadline and the new window counted from the raise. */
    FAIR,
    /** The new window counted from the clock's start. */
    ORIGINAL
  }

  /** Which deadline holds when an exception ends. */
  public enum OnExceptionExpiry {
    ORIGINAL,
    RESTART,
    PAUSED_TIME
  }

  /** What a missing fix does to the clock. */
  public enum NoFix {
    COUNT,
    /** The clock runs; the alert goes to a digest. */
    SEPARATE,
    PAUSE_UNTIL_FIX
  }

  /** Whose word on severity counts. */
  public enum SeverityBasis {
    RISK_ADJUSTMENT,
    CVSS_VENDOR,
    CVSS_NVD,
    TOOL
  }
}
