package io.proofstream.tracked;

import io.proofstream.alert.AlertKind;
import io.proofstream.finding.outcome.Cause;
import io.proofstream.judgement.Status;
import io.proofstream.judgement.outcome.Command;
import io.proofstream.judgement.outcome.ControlChange;
import io.proofstream.judgement.outcome.ControlEvaluation;
import io.proofstream.judgement.outcome.CurrentControl;
import io.proofstream.judgement.outcome.ScorePoint;
import io.proofstream.measure.addition.MeasuredItem;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What room evaluate tells, with no more said than a test needs. */
public final class JudgedRows {
  private static final Cause PANE = Cause.time(TrackedRows.NOON);

  private JudgedRows() {}

  /** Of a check, answered at noon. */
  public static ControlEvaluation answered(String asked, Status status) {
    return TrackedRows.sparse(
        ControlEvaluation.class,
        Map.of(
            "evaluationId",
            "evaluation-of-" + asked,
            "org",
            "acme",
            "checkId",
            "scan-coverage",
            "askedId",
            asked,
            "status",
            status,
            "windowEndAt",
            TrackedRows.NOON,
            "by",
            PANE));
  }

  /** Of a control, as it stood at noon. */
  public static ControlEvaluation stood(String scope, String control, Status status) {
    return TrackedRows.sparse(
        ControlEvaluation.class,
        Map.of(
            "evaluationId",
            "evaluation-of-" + control,
            "org",
            "acme",
            "scope",
            scope,
            "controlId",
            control,
            "askedId",
            "q1",
            "status",
            status,
            "windowEndAt",
            TrackedRows.NOON,
            "by",
            PANE));
  }

  public static ControlChange change(String id) {
    return TrackedRows.sparse(
        ControlChange.class, Map.of("org", "acme", "changeId", id, "by", PANE));
  }

  public static CurrentControl control(String key, Status status) {
    return TrackedRows.sparse(
        CurrentControl.class, Map.of("org", "acme", "controlKey", key, "status", status));
  }

  public static ScorePoint score(String id) {
    return TrackedRows.sparse(ScorePoint.class, Map.of("org", "acme", "pointId", id, "by", PANE));
  }

  public static MeasuredItem item(String id) {
    return TrackedRows.sparse(MeasuredItem.class, Map.of("org", "acme", "itemId", id, "by", PANE));
  }

  /**
   * @param suppressedReason null if somebody is asked
   */
  public static Command command(String id, String suppressedReason) {
    Map<String, Object> said =
        new HashMap<>(
            Map.of(
                "org",
                "acme",
                "commandId",
                id,
                "command",
                "rescan",
                "alertId",
                "alert",
                "alertKind",
                AlertKind.CONTROL_REGRESSED,
                "checkIds",
                List.of("scan-coverage"),
                "requestedAt",
                TrackedRows.NOON,
                "by",
                PANE));
    said.put("suppressedReason", suppressedReason);
    return TrackedRows.sparse(Command.class, said);
  }
}
