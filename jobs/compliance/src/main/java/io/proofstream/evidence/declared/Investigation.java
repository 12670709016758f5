package io.proofstream.evidence.declared;

import io.proofstream.evidence.Body;
import io.proofstream.evidence.Meaning;
import java.time.Instant;

/** Somebody looked into an alert. */
public record Investigation(
    @Meaning(value = "Alert that was looked into", required = true) String alertId,
    @Meaning("Rule of the alert") String rule,
    @Meaning("What it was: true_positive, false_positive, benign...") String outcome,
    @Meaning(value = "Who looked", required = true) String investigator,
    @Meaning("When they began") Instant openedAt,
    @Meaning("When they were done; null while it is open") Instant closedAt,
    @Meaning("Incident that came of it") String incidentId,
    @Meaning("What they found") String note)
    implements Body {}
