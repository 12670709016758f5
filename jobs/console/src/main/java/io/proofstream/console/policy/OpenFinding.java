package io.proofstream.console.policy;

import io.proofstream.evidence.scan.Severity;
import io.proofstream.finding.clock.Evaluated;
import io.proofstream.finding.clock.Facts;
import io.proofstream.finding.clock.Forecast;
import io.proofstream.policy.FindingKind;
import io.proofstream.policy.Policy;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Locale;

/** A row of table findings, as far as a policy hangs on it. */
record OpenFinding(
    String findingId,
    Facts facts,
    String repository,
    String stream,
    String ownerTeam,
    Instant deadline,
    boolean breached) {

  static final String COLUMNS =
      "finding_id, kind, severity, is_baseline, first_detected_at, published_at,"
          + " fix_available_at, kev_due_at, raised_at, raised_from, restarted_at, paused_seconds,"
          + " evaluated_at, adverse_impact, internet_reachable, likely_exploitable, repository,"
          + " stream, owner_team, deadline_at, sla_status";

  static OpenFinding of(ResultSet row) throws SQLException {
    Instant evaluatedAt = instant(row, "evaluated_at");
    Evaluated evaluated =
        evaluatedAt == null
            ? null
            : new Evaluated(
                evaluatedAt,
                row.getString("adverse_impact"),
                flag(row, "internet_reachable"),
                flag(row, "likely_exploitable"),
                false,
                null);
    Facts facts =
        new Facts(
            FindingKind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
            severity(row, "severity"),
            row.getBoolean("is_baseline"),
            instant(row, "first_detected_at"),
            instant(row, "published_at"),
            instant(row, "fix_available_at"),
            instant(row, "kev_due_at"),
            instant(row, "raised_at"),
            severity(row, "raised_from"),
            instant(row, "restarted_at"),
            row.getLong("paused_seconds"),
            evaluated);
    return new OpenFinding(
        row.getString("finding_id"),
        facts,
        row.getString("repository"),
        row.getString("stream"),
        row.getString("owner_team"),
        instant(row, "deadline_at"),
        "breached".equals(row.getString("sla_status")));
  }

  Forecast under(Policy next, Instant at) {
    return Forecast.of(facts, repository, stream, deadline, breached, next, at);
  }

  /** Whose it would be: what a declaration says stays, whatever the policy's patterns say. */
  String team(Policy next) {
    String team = next.scope().teamOf(repository);
    return team == null ? ownerTeam : team;
  }

  private static Severity severity(ResultSet row, String column) throws SQLException {
    String word = row.getString(column);
    return word == null ? null : Severity.valueOf(word.toUpperCase(Locale.ROOT));
  }

  private static Boolean flag(ResultSet row, String column) throws SQLException {
    boolean value = row.getBoolean(column);
    return row.wasNull() ? null : value;
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    Timestamp value = row.getTimestamp(column);
    return value == null ? null : value.toInstant();
  }
}
