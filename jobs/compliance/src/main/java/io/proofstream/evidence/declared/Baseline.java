package io.proofstream.evidence.declared;

import io.proofstream.evidence.Body;
import io.proofstream.evidence.Meaning;
import java.time.Instant;

/** A profile of normal behaviour was recorded. */
public record Baseline(
    @Meaning(value = "Identity of the profile", required = true) String baselineId,
    @Meaning("Cluster") String cluster,
    @Meaning("Namespace") String namespace,
    @Meaning("Workload it describes") String workload,
    @Meaning(value = "Beginning of what it was learned from", column = "learned_from_at")
        Instant learnedFrom,
    @Meaning(value = "End of what it was learned from", column = "learned_until_at")
        Instant learnedUntil,
    @Meaning("Digest of the profile itself") String profileDigest,
    @Meaning("Processes it allows") Integer processes,
    @Meaning("Connections it allows") Integer connections,
    @Meaning("In their words") String note)
    implements Body {}
