package io.proofstream.tables;

import io.proofstream.judgement.outcome.Command;
import io.proofstream.judgement.outcome.ControlChange;
import io.proofstream.judgement.outcome.ControlEvaluation;
import io.proofstream.judgement.outcome.CurrentControl;
import io.proofstream.judgement.outcome.ScorePoint;
import io.proofstream.measure.addition.MeasuredItem;
import io.proofstream.tables.spec.TableSpec;
import java.util.Map;
import java.util.function.Function;

/** What was measured, what came of judging it, and how controls stand now. */
final class EvaluateTables {
  static final TableSpec<ControlEvaluation> CONTROL_EVALUATIONS =
      TrackTables.history(
          "control_evaluations",
          "What each check was answered and how each control stood, whenever that changed and else"
              + " once a day.",
          ControlEvaluation.class,
          Map.of(),
          ControlEvaluation::by);

  static final TableSpec<ControlChange> CONTROL_CHANGES =
      TrackTables.history(
              "control_changes",
              "What happened to each control, and whether people were told.",
              ControlChange.class,
              Map.of(),
              ControlChange::by)
          .ofFewRows();

  static final TableSpec<ScorePoint> SCORE_HISTORY =
      TrackTables.history(
              "score_history",
              "How an organisation, its scopes and their families stood, day by day.",
              ScorePoint.class,
              Map.of(),
              ScorePoint::by)
          .ofFewRows();

  static final TableSpec<MeasuredItem> MEASURED_ITEMS =
      TrackTables.history(
          "measured_items",
          "Everything that was not as it should be, from when on and until when: what the numbers"
              + " of evaluations are made of.",
          MeasuredItem.class,
          Map.of(),
          MeasuredItem::by);

  static final TableSpec<Command> COMMANDS =
      TrackTables.history(
              "commands",
              "What the policy asked of automata where a check fell; nothing, unless it says so.",
              Command.class,
              Map.of(),
              Command::by)
          .ofFewRows();

  static final TableSpec<CurrentControl> CONTROLS =
      TableSpec.<CurrentControl>current(
              "controls", "Controls as they stand now, those of the past too.", "control_key")
          .components(CurrentControl.class, Function.identity());

  private EvaluateTables() {}
}
