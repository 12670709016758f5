package io.proofstream.console.rejected;

import io.proofstream.console.Problem;
import io.proofstream.console.envelope.Times;
import io.proofstream.console.sql.Literal;
import io.proofstream.message.Reason;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;

/** Which rejected messages are meant. */
final class Choice {
  @Option(
      names = "--reason",
      paramLabel = "REASON",
      split = ",",
      description = "Rejected for these reasons, such as unknown_format,malformed.")
  private List<String> reasons = List.of();

  @Option(
      names = "--seen",
      paramLabel = "TEXT",
      description = "Recognised as this before it failed (trivy), or as something beginning so.")
  private String seen;

  @Option(names = "--org", paramLabel = "ORG", description = "Of this organisation, as claimed.")
  private String org;

  @Option(
      names = "--since",
      paramLabel = "TIME",
      description = "Taken by the broker then or later: a date, or ISO 8601 with zone.")
  private String since;

  boolean isEmpty() {
    return reasons.isEmpty() && seen == null && org == null && since == null;
  }

  /** As the condition of a query, with a word before it; nothing if all are meant. */
  String where(Clock clock, List<Place> places) {
    List<String> conditions = new ArrayList<>();
    if (!reasons.isEmpty()) {
      conditions.add("reason IN " + Literal.in(reasons.stream().map(Choice::reason).toList()));
    }
    if (seen != null) {
      conditions.add("starts_with(seen, " + Literal.of(seen) + ")");
    }
    if (org != null) {
      conditions.add("org = " + Literal.of(org));
    }
    if (since != null) {
      Instant from = Times.instant("--since", since, clock.instant());
      conditions.add("recorded_at >= " + Literal.of(from));
    }
    if (!places.isEmpty()) {
      conditions.add(
          places.stream().map(Place::condition).collect(Collectors.joining(" OR ", "(", ")")));
    }
    return conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
  }

  private static String reason(String word) {
    List<String> known =
        Arrays.stream(Reason.values())
            .map(reason -> reason.name().toLowerCase(Locale.ROOT))
            .toList();
    String lower = word.strip().toLowerCase(Locale.ROOT);
    if (!known.contains(lower)) {
      throw Problem.usage(
          "--reason '" + word + "' is none",
          "nothing is ever rejected for it",
          "write one of " + String.join(", ", known));
    }
    return lower;
  }
}
