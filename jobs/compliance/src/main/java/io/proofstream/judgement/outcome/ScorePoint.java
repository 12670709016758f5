package io.proofstream.judgement.outcome;

import io.proofstream.evidence.Meaning;
import io.proofstream.finding.outcome.Cause;

/**
 * How an organisation, one scope or one family of it stood on one day.
 *
 * @param by what brought it about: the columns that every table has
 */
public record ScorePoint(
    @Meaning(value = "Deterministic: what it is of, and the day", required = true) String pointId,
    @Meaning(value = "Organisation it belongs to", required = true) String org,
    @Meaning("The day, UTC: 2026-11-20") String day,
    @Meaning("Framework; null of the organisation") String framework,
    @Meaning("Scope; null of the organisation, which is the mean of its scopes") String scope,
    @Meaning("Family; null of all") String family,
    @Meaning("0 to 100; null where no control counts") Double score,
    @Meaning("Share of the controls that apply of which evidence answered, 0 to 1")
        Double assessedShare,
    @Meaning("What may be said in one line") String headline,
    @Meaning("Controls that evidence can show wholly") int fullControls,
    @Meaning("Controls of which people show the rest") int partialControls,
    @Meaning("Controls of which evidence shows nothing") int outOfScopeControls,
    @Meaning("Controls that pass") int passControls,
    @Meaning("Controls that warn") int warningControls,
    @Meaning("Controls that failed") int failedControls,
    @Meaning("Controls of which nothing is known") int notAssessedControls,
    @Meaning("Controls that do not apply") int notApplicableControls,
    @Meaning("Content that it was judged by") String catalogDigest,
    @Meaning("Version of the policy in force") long policyVersion,
    Cause by) {}
