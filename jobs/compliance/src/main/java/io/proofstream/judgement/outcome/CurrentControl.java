package io.proofstream.judgement.outcome;

import io.proofstream.control.Coverage;
import io.proofstream.evidence.Meaning;
import io.proofstream.evidence.decision.AttemptResult;
import io.proofstream.judgement.Reason;
import io.proofstream.judgement.Status;
import java.time.Instant;
import java.util.List;

/** A control as it stands now: one row of table {@code controls}. */
public record CurrentControl(
    @Meaning(value = "Organisation it belongs to", required = true) String org,
    @Meaning(value = "Organisation, scope and control as one", required = true) String controlKey,
    @Meaning("Framework") String framework,
    @Meaning("Scope of the framework that the organisation is held to") String scope,
    @Meaning("The assets asked about, as the policy writes them") String boundary,
    @Meaning("Control") String controlId,
    @Meaning("The organisation is held to it; false once that is over") boolean isHeld,
    @Meaning("The framework's own title") String title,
    @Meaning("The group that the framework puts it in") String family,
    @Meaning("Whether evidence can show all of it") Coverage coverage,
    @Meaning("1 to 10, in the framework's score") int weight,
    @Meaning("How it stands") Status status,
    @Meaning("Why nothing is known; null where something is") Reason reason,
    @Meaning("Since when") Instant sinceAt,
    @Meaning("What evidence last said of it; null if it never did") Status lastAssessedStatus,
    @Meaning("When it last did") Instant lastAssessedAt,
    @Meaning("Points, 0 to 100; null where it leaves the sums") Double score,
    @Meaning("Check that decided; null where all agree") String checkId,
    @Meaning("What was found, for people") String message,
    @Meaning("What to do about it") String recommendation,
    @Meaning("What people must still show; null if evidence shows all") String note,
    @Meaning("Pieces of evidence that counted") long evidenceCount,
    @Meaning("Newest of them") Instant lastEvidenceAt,
    @Meaning("What it asks: column asked_id of table control_evaluations") List<String> askedIds,
    @Meaning("Alert of the regression that stands; null if none does") String alertId,
    @Meaning("When that fell") Instant regressedAt,
    @Meaning("Who has seen it") String acknowledgedBy,
    @Meaning("When") Instant acknowledgedAt,
    @Meaning("What was last tried to end it") String remediationAttempted,
    @Meaning("How that ended, as whoever tried says") AttemptResult remediationResult,
    @Meaning("Who tried") String remediationAttemptedBy,
    @Meaning("When") Instant remediationAttemptedAt,
    @Meaning("Content that it was judged by") String catalogDigest,
    @Meaning("Version of the policy in force") long policyVersion) {

  public CurrentControl {
    askedIds = askedIds == null ? List.of() : askedIds;
  }

  /** As the organisation is held to it no longer. */
  public CurrentControl released(Instant at) {
    return new CurrentControl(
        org,
        controlKey,
        framework,
        scope,
        boundary,
        controlId,
        false,
        title,
        family,
        coverage,
        weight,
        Status.NOT_APPLICABLE,
        null,
        at,
        lastAssessedStatus,
        lastAssessedAt,
        null,
        null,
        "The organisation is no longer held to it.",
        null,
        note,
        evidenceCount,
        lastEvidenceAt,
        askedIds,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        catalogDigest,
        policyVersion);
  }
}
