package io.proofstream.evidence.decision;

import io.proofstream.evidence.Body;
import io.proofstream.evidence.Meaning;

/** Somebody has seen that a control regressed. */
public record Acknowledgement(
    @Meaning(value = "Alert that was raised", required = true) String alertId,
    @Meaning("Check that regressed") String checkId,
    @Meaning(value = "Who has seen it", required = true) String actor,
    @Meaning("What they will do") String plan,
    @Meaning("In their words") String note)
    implements Body {}
