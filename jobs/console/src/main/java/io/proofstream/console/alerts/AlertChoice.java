package io.proofstream.console.alerts;

import io.proofstream.alert.AlertKind;
import io.proofstream.console.Words;
import io.proofstream.evidence.scan.Severity;
import io.proofstream.wire.AlertEvent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import picocli.CommandLine.Option;

/** Which alerts are meant. */
final class AlertChoice {
  @Option(names = "--org", paramLabel = "ORG", description = "Of this organisation.")
  private String org;

  @Option(
      names = "--severity",
      paramLabel = "SEVERITY",
      split = ",",
      description = "Of these severities, such as critical,high.")
  private List<String> severities = List.of();

  @Option(names = "--team", paramLabel = "TEAM", description = "Of what this team answers for.")
  private String team;

  @Option(
      names = "--kind",
      paramLabel = "KIND",
      split = ",",
      description = "Of these kinds, such as sla.warning,sla.breach.")
  private List<String> kinds = List.of();

  /** Refuses words that no alert ever has. */
  Predicate<AlertEvent> wanted() {
    List<String> ofSeverity =
        Words.chosen(
            "--severity",
            severities,
            Arrays.stream(Severity.values()).map(AlertChoice::word).toList());
    List<String> ofKind =
        Words.chosen(
            "--kind", kinds, Arrays.stream(AlertKind.values()).map(AlertKind::word).toList());
    return alert ->
        (org == null || org.equals(alert.org()))
            && (team == null || team.equals(alert.ownerTeam()))
            && (ofKind.isEmpty() || ofKind.contains(alert.kind()))
            && (ofSeverity.isEmpty()
                || (alert.severity() != null && ofSeverity.contains(word(alert.severity()))));
  }

  static String word(Severity severity) {
    return severity.name().toLowerCase(Locale.ROOT);
  }
}
