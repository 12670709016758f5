package io.proofstream.console.policy;

import io.proofstream.console.sql.Literal;
import io.proofstream.control.Catalog;
import io.proofstream.judgement.Programmes;
import io.proofstream.judgement.Reason;
import io.proofstream.judgement.Status;
import io.proofstream.judgement.forecast.ControlForecast;
import io.proofstream.judgement.forecast.ControlForecast.Effect;
import io.proofstream.judgement.forecast.Forecasting;
import io.proofstream.judgement.forecast.KnownAnswer;
import io.proofstream.policy.Policy;
import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How controls would stand by a policy, as far as what is measured now can say. */
final class ControlImpact {
  private static final String ANSWERS =
      "SELECT DISTINCT check_id, gauge_id, window_name, boundary, status, reason, value"
          + " FROM answers WHERE org = %s";
  private static final String CONTROLS =
      "SELECT scope || '/' || control_id AS control_key, status FROM control_states WHERE org = %s";
  private static final int SHOWN = 20;

  private final List<ControlForecast> forecasts;

  ControlImpact(List<ControlForecast> forecasts) {
    this.forecasts = forecasts;
  }

  static ControlImpact ask(Connection connection, Catalog catalog, Policy next)
      throws SQLException {
    List<KnownAnswer> answers = new ArrayList<>();
    Map<String, Status> now = new HashMap<>();
    String org = Literal.of(next.org());
    try (Statement statement = connection.createStatement()) {
      try (ResultSet rows = statement.executeQuery(ANSWERS.formatted(org))) {
        while (rows.next()) {
          answers.add(answer(rows));
        }
      }
      try (ResultSet rows = statement.executeQuery(CONTROLS.formatted(org))) {
        while (rows.next()) {
          now.put(rows.getString("control_key"), status(rows));
        }
      }
    }
    return new ControlImpact(new Forecasting(Programmes.of(catalog, next), answers).of(now));
  }

  void print(PrintWriter out) {
    out.printf(
        "%d controls: %d would stand otherwise, %d come anew, %d are no longer held to, %d cannot"
            + " be told before they are measured%n",
        forecasts.size(),
        count(Effect.CHANGED),
        count(Effect.ADDED),
        count(Effect.RELEASED),
        count(Effect.UNTOLD));
    List<ControlForecast> changed =
        forecasts.stream().filter(each -> each.effect() == Effect.CHANGED).toList();
    changed.stream()
        .limit(SHOWN)
        .forEach(
            each ->
                out.printf(
                    "  %-14s -> %-14s %s  %s%n",
                    each.before().word(), each.after().word(), each.controlKey(), each.title()));
    if (changed.size() > SHOWN) {
      out.printf("  and %d more%n", changed.size() - SHOWN);
    }
  }

  private long count(Effect effect) {
    return forecasts.stream().filter(each -> each.effect() == effect).count();
  }

  private static KnownAnswer answer(ResultSet row) throws SQLException {
    double value = row.getDouble("value");
    boolean isNone = row.wasNull();
    String reason = row.getString("reason");
    return new KnownAnswer(
        row.getString("check_id"),
        row.getString("gauge_id"),
        row.getString("window_name"),
        row.getString("boundary"),
        status(row),
        reason == null ? null : Reason.valueOf(reason.toUpperCase(Locale.ROOT)),
        isNone ? null : Double.valueOf(value));
  }

  private static Status status(ResultSet row) throws SQLException {
    return Status.valueOf(row.getString("status").toUpperCase(Locale.ROOT));
  }
}
