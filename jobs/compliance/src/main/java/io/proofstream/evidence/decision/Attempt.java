package io.proofstream.evidence.decision;

import io.proofstream.evidence.Body;
import io.proofstream.evidence.Meaning;

/** Somebody tried to bring a check back. That it is back, other evidence shows. */
public record Attempt(
    @Meaning("Alert that it answers; this or check_id must be there") String alertId,
    @Meaning("Check that it is to bring back") String checkId,
    @Meaning(value = "What was tried: rescan, rebuild...", required = true) String action,
    @Meaning("Command that it answers, if it answers one") String commandId,
    @Meaning(value = "How it ended", required = true) AttemptResult result,
    @Meaning(value = "Who tried: a person, or the name of an automaton", required = true)
        String actor,
    @Meaning("In their words") String message)
    implements Body {}
