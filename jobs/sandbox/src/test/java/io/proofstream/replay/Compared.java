package io.proofstream.replay;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.proofstream.alert.Alert;
import io.proofstream.finding.outcome.CurrentFinding;
import io.proofstream.oracle.Oracle;
import io.proofstream.sandbox.Sandbox;
import io.proofstream.system.Log;
import io.proofstream.wire.Topic;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;

/** What the oracle says and what the house has, in the same words. */
final class Compared {
  private static final ObjectMapper JSON = new ObjectMapper();

  static final String ALERTS =
      """
      SELECT alert_id, kind, CAST(to_unixtime(due_at) * 1000 AS bigint)
      FROM alerts
      -- The oracle knows nothing of judging.
      WHERE kind NOT LIKE 'control.%'
        AND kind NOT LIKE 'evidence.%'
      ORDER BY alert_id
      """;

  static final String FINDINGS =
      """
      SELECT
        finding_id,
        generation,
        state,
        severity,
        history_seq,
        CAST(to_unixtime(deadline_at) * 1000 AS bigint)
      FROM findings
      ORDER BY finding_id
      """;

  /** Findings that are not what their last transition says. A deadline is told where it moves. */
  static final String NOT_THE_FOLD =
      """
      WITH told AS (
        SELECT
          finding_id,
          max(seq) AS seq,
          max_by(to_state, seq) AS state,
          max_by(severity, seq) AS severity,
          max_by(generation, seq) AS generation,
          max_by(ROW(generation, new_deadline_at), seq)
            FILTER (WHERE old_deadline_at IS NOT NULL OR new_deadline_at IS NOT NULL) AS moved
        FROM finding_history
        GROUP BY finding_id
      )
      SELECT coalesce(told.finding_id, findings.finding_id)
      FROM told
      FULL JOIN findings ON findings.finding_id = told.finding_id
      WHERE findings.history_seq IS DISTINCT FROM told.seq
        OR findings.state IS DISTINCT FROM told.state
        OR findings.severity IS DISTINCT FROM told.severity
        OR findings.generation IS DISTINCT FROM told.generation
        OR (
          -- Nobody owes anything for what is retired or merged: finding_obligations says lifted.
          told.state NOT IN ('retired', 'merged')
          AND told.moved[1] = told.generation
          AND findings.deadline_at IS DISTINCT FROM told.moved[2]
        )
      """;

  private Compared() {}

  static List<String> alerts(Oracle oracle) {
    return oracle.alerts().stream()
        .map(
            alert ->
                alert.alertId()
                    + " "
                    + alert.alertKind().word()
                    + " "
                    + alert.dueAt().toEpochMilli())
        .sorted()
        .toList();
  }

  static List<String> findings(Oracle oracle) {
    return oracle.findings().values().stream().map(Compared::line).toList();
  }

  private static String line(CurrentFinding finding) {
    return "%s %d %s %s %d %s"
        .formatted(
            finding.findingId(),
            finding.generation(),
            finding.state().name().toLowerCase(Locale.ROOT),
            finding.severity().name().toLowerCase(Locale.ROOT),
            finding.historySeq(),
            finding.deadlineAt() == null ? null : finding.deadlineAt().toEpochMilli());
  }

  /** Whatever was told again after a death has the same id. */
  static TreeSet<String> idsOnTopic(Sandbox house) {
    TreeSet<String> ids = new TreeSet<>();
    Log.forEach(
        house,
        Topic.ALERTS,
        message -> {
          if (!isOfJudging(message.value())) {
            ids.add(text(message.value(), "id"));
          }
        });
    return ids;
  }

  private static boolean isOfJudging(byte[] event) {
    String type = text(event, "type");
    return type.startsWith("io.proofstream.control.")
        || type.startsWith("io.proofstream.evidence.");
  }

  private static String text(byte[] event, String property) {
    try {
      return JSON.readTree(event).path(property).asText();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static TreeSet<String> idsToTell(Oracle oracle) {
    TreeSet<String> ids = new TreeSet<>();
    oracle.alerts().stream()
        .filter(alert -> alert.suppressedReason() == null)
        .map(Alert::alertId)
        .forEach(ids::add);
    return ids;
  }
}
