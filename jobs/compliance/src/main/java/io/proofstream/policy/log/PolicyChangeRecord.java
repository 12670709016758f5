package io.proofstream.policy.log;

import io.proofstream.evidence.Meaning;

/** A changed field of a version as a row of table {@code policy_changes}. */
public record PolicyChangeRecord(
    @Meaning(value = "Organisation whose policy it is", required = true) String org,
    @Meaning("Number of the version that changed it") long policyVersion,
    @Meaning(
            value =
                "The field, with the keys above it: sla.windows.high, scope.teams[payments].assets",
            required = true)
        String path,
    @Meaning(
            value = "What it said before, in the document's words; null = it was not there",
            column = "old_value")
        String before,
    @Meaning(value = "What it says now; null = it is no more", column = "new_value")
        String after) {}
