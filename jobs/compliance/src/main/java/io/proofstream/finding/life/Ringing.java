package io.proofstream.finding.life;

import io.proofstream.alert.Alert;
import io.proofstream.alert.AlertKind;
import io.proofstream.evidence.Digest;
import io.proofstream.finding.Suspension;
import io.proofstream.finding.clock.Obligation;
import io.proofstream.finding.clock.SlaStatus;
import io.proofstream.finding.clock.Timing;
import io.proofstream.finding.outcome.Cause;
import io.proofstream.policy.Sla;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** Tells people what became of a clock. */
final class Ringing {
  private Ringing() {}

  /** The binding deadline comes near. */
  static void warn(LiveFinding finding, Obligation binding, Instant due, Cause cause) {
    ring(finding, AlertKind.SLA_WARNING, binding, due, cause, null, title("is due soon", finding));
  }

  static void breach(LiveFinding finding, Obligation binding, Instant due, Cause cause) {
    ring(
        finding,
        AlertKind.SLA_BREACH,
        binding,
        due,
        cause,
        null,
        title("was not gone in time", finding));
  }

  static void withdraw(LiveFinding finding, Obligation binding, Instant stop, Cause cause) {
    ring(
        finding,
        AlertKind.SLA_BREACH_WITHDRAWN,
        binding,
        stop,
        cause,
        Alert.idOf(
            AlertKind.SLA_BREACH, finding.findingId, finding.generation, finding.timing.lastRung()),
        title("had been gone in time", finding));
  }

  /** What was rung last is over: nothing if nothing was. */
  static void resolve(LiveFinding finding, Instant at, Cause cause) {
    Timing timing = finding.timing;
    boolean breached = timing.status() == SlaStatus.BREACHED && timing.lastRung() != null;
    if (!breached && timing.status() != SlaStatus.WARNED) {
      return;
    }
    AlertKind of = breached ? AlertKind.SLA_BREACH : AlertKind.SLA_WARNING;
    Instant deadline = breached ? timing.lastRung() : timing.lastWarned();
    String ended = Alert.idOf(of, finding.findingId, finding.generation, deadline);
    Obligation binding = timing.binding();
    emit(
        finding,
        Digest.id("alert", AlertKind.SLA_RESOLVED.word(), ended, cause.at().toString()),
        AlertKind.SLA_RESOLVED,
        deadline,
        binding == null ? null : binding.id(),
        at,
        cause,
        ended,
        title("is no longer " + (breached ? "overdue" : "due soon"), finding));
  }

  static void expiring(LiveFinding finding, Cause cause) {
    Suspension ending = finding.suspension;
    emit(
        finding,
        Alert.idOf(
            AlertKind.EXCEPTION_EXPIRING, finding.findingId, finding.generation, ending.until()),
        AlertKind.EXCEPTION_EXPIRING,
        ending.until(),
        null,
        cause.at(),
        cause,
        null,
        title("is accepted only until " + ending.until(), finding));
  }

  /** Its exception waits for a vendor, and somebody is to look whether there is news. */
  static void toBeChecked(LiveFinding finding, Instant due, Cause cause) {
    emit(
        finding,
        Alert.idOf(AlertKind.EXCEPTION_CHECK_DUE, finding.findingId, finding.generation, due),
        AlertKind.EXCEPTION_CHECK_DUE,
        due,
        null,
        due,
        cause,
        null,
        title("waits for its vendor: has a fix come?", finding));
  }

  private static void ring(
      LiveFinding finding,
      AlertKind kind,
      Obligation binding,
      Instant due,
      Cause cause,
      String ends,
      String title) {
    emit(
        finding,
        Alert.idOf(kind, finding.findingId, finding.generation, binding.deadline()),
        kind,
        binding.deadline(),
        binding.id(),
        due,
        cause,
        ends,
        title);
  }

  private static void emit(
      LiveFinding finding,
      String id,
      AlertKind kind,
      Instant deadline,
      String obligation,
      Instant due,
      Cause cause,
      String ends,
      String title) {
    Ground ground = finding.ground;
    finding.out.alert(
        new Alert(
            id,
            kind,
            ground.org(),
            finding.findingId + "/" + finding.generation,
            finding.flaw.groupId(ground.assetId()),
            finding.severity,
            title,
            null,
            null,
            due,
            cause.at(),
            finding.findingId,
            finding.generation,
            finding.flaw.vulnerabilityId(),
            ground.assetId(),
            ground.repository(),
            ground.stream(),
            finding.flaw.packageName(),
            ground.ownerTeam(),
            ground.environments(),
            null,
            List.of(),
            framework(obligation),
            null,
            word(finding.timing.status()),
            deadline,
            obligation,
            cause.word(),
            ends,
            silence(finding, kind, due),
            ground.policy().version(),
            cause));
  }

  private static String silence(LiveFinding finding, AlertKind kind, Instant due) {
    if (finding.ground.isBeforeLive(due)) {
      return "before_live";
    }
    boolean digest =
        kind != AlertKind.EXCEPTION_EXPIRING
            && kind != AlertKind.EXCEPTION_CHECK_DUE
            && finding.fixAvailableAt == null
            && finding.ground.policy().sla().noFix() == Sla.NoFix.SEPARATE;
    return digest ? "no_fix" : null;
  }

  private static List<String> framework(String obligation) {
    int colon = obligation == null ? -1 : obligation.indexOf(':');
    return colon < 0 ? List.of() : List.of(obligation.substring(0, colon));
  }

  private static String title(String what, LiveFinding finding) {
    return "%s %s in %s:%s %s"
        .formatted(
            word(finding.severity),
            finding.flaw.vulnerabilityId(),
            finding.ground.repository(),
            finding.ground.stream(),
            what);
  }

  private static String word(Enum<?> value) {
    return value == null ? "unknown" : value.name().toLowerCase(Locale.ROOT);
  }
}
