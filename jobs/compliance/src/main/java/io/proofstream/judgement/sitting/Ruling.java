package io.proofstream.judgement.sitting;

import io.proofstream.alert.Alert;
import io.proofstream.judgement.outcome.Command;
import io.proofstream.judgement.outcome.ControlChange;
import io.proofstream.judgement.outcome.ControlEvaluation;
import io.proofstream.judgement.outcome.CurrentControl;
import io.proofstream.judgement.outcome.ScorePoint;
import java.time.Instant;
import java.util.List;

/**
 * What comes of a sitting.
 *
 * @param after to be remembered until the next
 * @param controls rows that changed, of controls that the organisation is held to no longer too
 * @param commands what automata are asked about those alerts
 * @param opinion to be remembered too, as far as that is worth the memory
 * @param nextDue when time alone brings something; null if it brings nothing
 */
public record Ruling(
    Docket after,
    Opinion opinion,
    List<ControlEvaluation> evaluations,
    List<ControlChange> changes,
    List<CurrentControl> controls,
    List<ScorePoint> scores,
    List<Alert> alerts,
    List<Command> commands,
    Instant nextDue) {}
