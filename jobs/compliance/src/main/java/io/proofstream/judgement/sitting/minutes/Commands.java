package io.proofstream.judgement.sitting.minutes;

import io.proofstream.alert.Alert;
import io.proofstream.judgement.outcome.Command;
import io.proofstream.judgement.sitting.Bench;
import io.proofstream.judgement.sitting.Needed;
import io.proofstream.policy.Policy;
import java.util.ArrayList;
import java.util.List;

/** What automata are asked to do about alerts: nothing, unless the policy says so. */
final class Commands {
  private Commands() {}

  static List<Command> of(Bench bench, List<Alert> alerts) {
    List<Command> commands = new ArrayList<>();
    for (Alert alert : alerts) {
      List<String> fallen = checks(bench, alert);
      for (Policy.Remedy remedy : bench.policy().remediation()) {
        List<String> checks = fallen.stream().filter(remedy.checks()::contains).toList();
        if (!checks.isEmpty()) {
          commands.add(command(alert, remedy.command(), checks));
        }
      }
    }
    return List.copyOf(commands);
  }

  /** That fell, or rest on what grew stale. Who is silent may be gone: nothing is asked of them. */
  private static List<String> checks(Bench bench, Alert alert) {
    return switch (alert.alertKind()) {
      case CONTROL_REGRESSED -> List.of(alert.checkId());
      case EVIDENCE_STALE ->
          bench.needed().values().stream()
              .filter(needed -> SilenceAlerts.about(bench, needed.key()).equals(alert.dedupKey()))
              .map(Needed::checks)
              .flatMap(List::stream)
              .toList();
      default -> List.of();
    };
  }

  private static Command command(Alert alert, String word, List<String> checks) {
    return new Command(
        Command.idOf(alert.alertId(), word),
        alert.org(),
        word,
        alert.alertId(),
        alert.alertKind(),
        checks,
        alert.controls(),
        alert.message(),
        alert.raisedAt(),
        alert.suppressedReason(),
        alert.policyVersion(),
        alert.by());
  }
}
