package io.proofstream.finding.clock;

import io.proofstream.evidence.scan.Severity;
import io.proofstream.policy.ObligationRule;
import io.proofstream.policy.Policy;
import io.proofstream.policy.Sla;
import io.proofstream.policy.obligation.Obligations;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * When a finding must be gone, by everyone who has a say: a pure function of its dates, of the
 * rules that bind it and of the policy, so that it can be computed anew whenever one changes.
 */
public final class Clocks {
  private final Policy policy;
  private final List<ObligationRule> rules;

  public Clocks(Policy policy, List<ObligationRule> rules) {
    this.policy = policy;
    this.rules = rules;
  }

  /** All pending. */
  public List<Obligation> obligations(Facts finding) {
    List<Obligation> obligations = new ArrayList<>();
    for (ObligationRule rule : rules) {
      Obligation obligation = obligation(rule, finding);
      if (obligation != null) {
        obligations.add(obligation);
      }
    }
    return obligations;
  }

  /**
   * Before the deadline by the lead, but at most a quarter of the window; never before it runs,
   * which for what was found at the beginning is when the organisation went live.
   */
  public Instant warningAt(Obligation obligation, Facts finding) {
    Instant live = policy.liveFrom();
    Instant start =
        finding.baseline() && live != null ? later(obligation.start(), live) : obligation.start();
    long window = Duration.between(start, obligation.deadline()).toSeconds();
    long lead = Math.min(policy.sla().warningLeadSeconds(), Math.max(0, window) / 4);
    return later(obligation.deadline().minusSeconds(lead), start);
  }

  private Obligation obligation(ObligationRule rule, Facts finding) {
    Start start = start(rule.start(), finding);
    if (start == null || (rule.id().equals(Obligations.OWN) && isWithoutOwnClock(finding))) {
      return null;
    }
    ObligationRule.Window window = window(rule, counted(finding.severity()), finding);
    if (window == null) {
      return null;
    }
    Instant deadline =
        window.untilKevDue()
            ? finding.kevDueAt()
            : deadline(rule, start.at, window.seconds(), finding);
    long seconds = window.untilKevDue() ? 0 : window.seconds();
    if (finding.baseline() && policy.liveFrom() != null) {
      deadline = later(deadline, policy.liveFrom().plusSeconds(seconds));
    }
    return new Obligation(
        rule.id(), start.at, start.rule, seconds, deadline, Verdict.PENDING, null);
  }

  private Instant deadline(ObligationRule rule, Instant start, long window, Facts finding) {
    if (!rule.id().equals(Obligations.OWN)) {
      return start.plusSeconds(window);
    }
    Instant from = finding.restartedAt() == null ? start : later(start, finding.restartedAt());
    if (policy.sla().noFix() == Sla.NoFix.PAUSE_UNTIL_FIX) {
      from = later(from, finding.fixAvailableAt());
    }
    Instant deadline = from.plusSeconds(window + finding.pausedSeconds());
    if (finding.raisedAt() != null && policy.sla().onSeverityRaise() == Sla.OnSeverityRaise.FAIR) {
      Instant fair = finding.raisedAt().plusSeconds(window);
      ObligationRule.Window before = window(rule, counted(finding.raisedFrom()), finding);
      deadline =
          before == null
              ? fair
              : earlier(fair, from.plusSeconds(before.seconds() + finding.pausedSeconds()));
    }
    return policy.sla().endOfDay() ? endOfDay(deadline) : deadline;
  }

  private record Start(Instant at, String rule) {}

  /** Null while the clock does not run yet. */
  private Start start(Sla.ClockStart rule, Facts finding) {
    Instant at =
        switch (rule) {
          case FIRST_DETECTED, KEV_LISTED -> finding.firstDetectedAt();
          case EVALUATED -> finding.evaluated() == null ? null : finding.evaluated().evaluatedAt();
          case PUBLISHED -> finding.publishedAt();
          case FIX_AVAILABLE -> finding.fixAvailableAt();
        };
    if (at == null && rule == Sla.ClockStart.PUBLISHED) {
      // Nobody told: it cannot have been later than when it was found.
      return new Start(finding.firstDetectedAt(), word(Sla.ClockStart.FIRST_DETECTED));
    }
    return at == null ? null : new Start(at, word(rule));
  }

  private boolean isWithoutOwnClock(Facts finding) {
    Sla sla = policy.sla();
    return !sla.kinds().contains(finding.kind())
        || counted(finding.severity()).compareTo(sla.minimumSeverity()) > 0
        || (sla.noFix() == Sla.NoFix.PAUSE_UNTIL_FIX && finding.fixAvailableAt() == null);
  }

  private Severity counted(Severity severity) {
    return severity == null || severity == Severity.UNKNOWN
        ? policy.sla().unknownCountsAs()
        : severity;
  }

  /** The first that fits, or null if none does or it sets no deadline. */
  private static ObligationRule.Window window(
      ObligationRule rule, Severity severity, Facts finding) {
    for (ObligationRule.Window window : rule.windows()) {
      if (fits(window, severity, finding)) {
        boolean named = window.untilKevDue() && finding.kevDueAt() != null;
        return named || (!window.untilKevDue() && window.seconds() != null) ? window : null;
      }
    }
    return null;
  }

  private static boolean fits(ObligationRule.Window window, Severity severity, Facts finding) {
    Evaluated evaluated = finding.evaluated();
    return fits(window.severity(), severity)
        && fits(window.adverseImpact(), evaluated == null ? null : evaluated.adverseImpact())
        && fits(
            window.internetReachable(), evaluated == null ? null : evaluated.internetReachable())
        && fits(
            window.likelyExploitable(), evaluated == null ? null : evaluated.likelyExploitable())
        && fits(window.kev(), finding.kevDueAt() != null);
  }

  private static boolean fits(Object wanted, Object is) {
    return wanted == null || Objects.equals(wanted, is);
  }

  /** The midnight that ends the day. */
  private Instant endOfDay(Instant instant) {
    ZoneId zone = ZoneId.of(policy.timeZone());
    LocalDate day = instant.atZone(zone).toLocalDate();
    Instant midnight = day.atStartOfDay(zone).toInstant();
    return midnight.equals(instant) ? midnight : day.plusDays(1).atStartOfDay(zone).toInstant();
  }

  private static String word(Sla.ClockStart rule) {
    return rule.name().toLowerCase(Locale.ROOT);
  }

  private static Instant later(Instant one, Instant other) {
    return one.isBefore(other) ? other : one;
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }
}
