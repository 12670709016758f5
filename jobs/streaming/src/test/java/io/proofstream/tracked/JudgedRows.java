package io.proofstream.tracked;

import io.proofstream.finding.outcome.Cause;
import io.proofstream.judgement.Status;
import io.proofstream.judgement.outcome.ControlChange;
import io.proofstream.judgement.outcome.ControlEvaluation;
import io.proofstream.judgement.outcome.CurrentControl;
import io.proofstream.judgement.outcome.ScorePoint;
import io.proofstream.measure.addition.MeasuredItem;
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
}
