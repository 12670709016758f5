package io.proofstream.evidence.decision;

import io.proofstream.evidence.Body;
import io.proofstream.evidence.Meaning;

/** A finding was moved in triage. */
public record TriageMove(
    @Meaning("Finding") String findingId,
    @Meaning("Vulnerability, if the finding is not known by its id") String vulnerabilityId,
    @Meaning("Package, if only one") String packagePurl,
    @Meaning("State before") String fromState,
    @Meaning(
            value = "State after: open, acknowledged, in_progress, false_positive...",
            required = true)
        String toState,
    @Meaning("Who has it now") String assignee,
    @Meaning(value = "Who moved it", required = true) String actor,
    @Meaning("Why") String reason)
    implements Body {}
