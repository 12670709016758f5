package io.proofstream.judgement.outcome;

import io.proofstream.control.Coverage;
import io.proofstream.evidence.Meaning;
import io.proofstream.evidence.decision.AttemptResult;
import io.proofstream.finding.outcome.Cause;
import io.proofstream.judgement.Reason;
import io.proofstream.judgement.Status;
import io.proofstream.judgement.history.Turn;
import java.time.Instant;

/**
 * One thing that happened to one control.
 *
 * @param by what brought it about: the columns that every table has
 */
public record ControlChange(
    @Meaning(value = "Deterministic: control, check, what happened and when", required = true)
        String changeId,
    @Meaning(value = "Organisation it belongs to", required = true) String org,
    @Meaning("Framework") String framework,
    @Meaning("Scope of the framework that the organisation is held to") String scope,
    @Meaning("Control") String controlId,
    @Meaning("What happened") Turn.What transition,
    @Meaning("Status of the control before; null at the first") Status fromStatus,
    @Meaning("Status of the control after") Status toStatus,
    @Meaning("Why nothing is known; null where something is") Reason reason,
    @Meaning("What evidence last said of it before; null if it never did")
        Status previousAssessedStatus,
    @Meaning("Check that brought it about; null at the first that all agree") String checkId,
    @Meaning("What that check asks: column asked_ids of table controls") String askedId,
    @Meaning("What brought it about: evidence, time, policy, acknowledgement, remediation")
        String cause,
    @Meaning("When it became due") Instant dueAt,
    @Meaning("Alert that was raised, or that stands meanwhile") String alertId,
    @Meaning("An alert was raised by it, and people are told") boolean isAlerted,
    @Meaning("Why none was, of a fall: hold, before_live") String notAlertedReason,
    @Meaning("Who has seen the alert that stands") String acknowledgedBy,
    @Meaning("When") Instant acknowledgedAt,
    @Meaning("What was last tried to end the regression that stands") String remediationAttempted,
    @Meaning("How that ended, as whoever tried says") AttemptResult remediationResult,
    @Meaning("Whether evidence can show all of the control") Coverage coverage,
    @Meaning("1 to 10, in the framework's score") int weight,
    @Meaning("What was found, for people") String message,
    @Meaning("Content that it was judged by") String catalogDigest,
    @Meaning("Version of the policy in force") long policyVersion,
    Cause by) {
  /** Why nobody is told of a fall: people know of it, or of one as bad that is not over. */
  public static final String HOLD = "hold";
}
