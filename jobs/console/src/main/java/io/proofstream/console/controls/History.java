package io.proofstream.console.controls;

import io.proofstream.console.sql.Literal;
import io.proofstream.judgement.Reason;
import io.proofstream.judgement.Status;
import io.proofstream.judgement.period.Standings.Stood;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How controls stood at any moment, by what is written of their changes. */
final class History {
  /** The last change until then; without what nobody was held to any more. */
  private static final String STOOD =
      "SELECT framework, scope, control_id, to_status, reason, previous_assessed_status, check_id"
          + " FROM (SELECT changes.*, row_number() OVER (PARTITION BY changes.scope,"
          + " changes.control_id ORDER BY changes.recorded_at DESC, changes.change_id) AS place"
          + " FROM control_changes AS changes LEFT JOIN controls ON controls.org = changes.org AND"
          + " controls.scope = changes.scope AND controls.control_id = changes.control_id WHERE"
          + " changes.org = %1$s AND changes.recorded_at <= %2$s AND NOT"
          + " coalesce(NOT controls.is_held AND controls.since_at <= %2$s, false)%3$s) WHERE place"
          + " = 1";

  private final Connection connection;
  private final String org;
  private final String scope;

  /**
   * @param scope null for all
   */
  History(Connection connection, String org, String scope) {
    this.connection = connection;
    this.org = org;
    this.scope = scope;
  }

  List<Stood> at(Instant moment) throws SQLException {
    List<Stood> stood = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(question(org, scope, moment))) {
      while (rows.next()) {
        stood.add(stood(rows));
      }
    }
    return stood;
  }

  static String question(String org, String scope, Instant moment) {
    String chosen = scope == null ? "" : " AND changes.scope = " + Literal.of(scope);
    return STOOD.formatted(Literal.of(org), Literal.of(moment), chosen);
  }

  private static Stood stood(ResultSet row) throws SQLException {
    Status status = status(row.getString("to_status"));
    String reason = row.getString("reason");
    boolean isLost = reason != null && Reason.valueOf(reason.toUpperCase(Locale.ROOT)).isLoss();
    return new Stood(
        row.getString("framework"),
        row.getString("scope"),
        row.getString("control_id"),
        status,
        status.isAssessed() ? status : status(row.getString("previous_assessed_status")),
        isLost && !status.isAssessed(),
        row.getString("check_id"));
  }

  private static Status status(String word) {
    return word == null ? null : Status.valueOf(word.toUpperCase(Locale.ROOT));
  }
}
