package io.proofstream.console.findings;

import io.proofstream.console.Words;
import io.proofstream.console.sql.Literal;
import io.proofstream.evidence.scan.Severity;
import io.proofstream.finding.FindingState;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Option;

/** Which findings are meant. */
final class FindingChoice {
  /** States in which a finding is somebody's task, as a list for a condition. */
  static final String OPEN =
      Literal.in(
          Arrays.stream(FindingState.values())
              .filter(FindingState::isRunning)
              .map(FindingChoice::word)
              .toList());

  @Option(
      names = "--open",
      description = "Still to be mended: neither gone, nor accepted, nor found harmless.")
  private boolean open;

  @Option(names = "--breached", description = "Whose deadline passed while they were there.")
  private boolean breached;

  @Option(
      names = "--severity",
      paramLabel = "SEVERITY",
      split = ",",
      description = "Of these severities, such as critical,high.")
  private List<String> severities = List.of();

  @Option(names = "--team", paramLabel = "TEAM", description = "Of what this team answers for.")
  private String team;

  @Option(
      names = "--asset",
      paramLabel = "PATTERN",
      description =
          "In these, * for any part: ghcr.io/acme/*, or with the release line: */shop:1.4")
  private String asset;

  @Option(names = "--org", paramLabel = "ORG", description = "Of this organisation.")
  private String org;

  /** As the condition of a query, with a word before it; nothing if all are meant. */
  String where() {
    List<String> conditions = new ArrayList<>();
    if (open) {
      conditions.add("state IN " + OPEN);
    }
    if (breached) {
      conditions.add("sla_status = 'breached'");
    }
    if (!severities.isEmpty()) {
      List<String> known = Arrays.stream(Severity.values()).map(FindingChoice::word).toList();
      conditions.add("severity IN " + Literal.in(Words.chosen("--severity", severities, known)));
    }
    if (team != null) {
      conditions.add("owner_team = " + Literal.of(team));
    }
    if (asset != null) {
      String of = asset.contains(":") ? FindingsCommand.ASSET : "repository";
      conditions.add(of + " LIKE " + Literal.of(like(asset)) + " ESCAPE '\\'");
    }
    if (org != null) {
      conditions.add("org = " + Literal.of(org));
    }
    return conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
  }

  private static String like(String pattern) {
    return pattern.replaceAll("[\\\\%_]", "\\\\$0").replace('*', '%');
  }

  private static String word(Enum<?> word) {
    return word.name().toLowerCase(Locale.ROOT);
  }
}
