package io.proofstream.console.alerts;

import io.proofstream.console.sql.Visible;
import io.proofstream.wire.AlertEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** An alert in one line for eyes. */
final class AlertLine {
  private AlertLine() {}

  static String of(AlertEvent alert) {
    List<String> details = new ArrayList<>();
    add(details, "deadline", alert.deadlineAt());
    add(details, "team", alert.ownerTeam());
    add(
        details,
        "framework",
        alert.frameworks().isEmpty() ? null : String.join(", ", alert.frameworks()));
    Instant known = alert.raisedAt() == null ? alert.recordedAt() : alert.raisedAt();
    String line =
        "%s  %-20s  %-10s  %s%s"
            .formatted(
                known,
                alert.kind(),
                alert.severity() == null ? "-" : AlertChoice.word(alert.severity()),
                alert.title() == null ? alert.alertId() : alert.title(),
                details.isEmpty() ? "" : "  (" + String.join("; ", details) + ")");
    return Visible.text(line);
  }

  private static void add(List<String> details, String name, Object value) {
    if (value != null) {
      details.add(name + " " + value);
    }
  }
}
