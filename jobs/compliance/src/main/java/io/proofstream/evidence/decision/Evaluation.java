package io.proofstream.evidence.decision;

import io.proofstream.evidence.Body;
import io.proofstream.evidence.Meaning;
import java.time.Instant;

/** Somebody judged what a vulnerability can do here. */
public record Evaluation(
    @Meaning(value = "Vulnerability, by any of its ids", required = true) String vulnerabilityId,
    @Meaning("Package, if only one") String packagePurl,
    @Meaning("Finding, if only one") String findingId,
    @Meaning("N1 (negligible) to N5 (catastrophic)") String adverseImpact,
    @Meaning("It can be reached from the internet") Boolean internetReachable,
    @Meaning("It is likely to be exploited") Boolean likelyExploitable,
    @Meaning("A mitigation is in place") Boolean mitigated,
    @Meaning("What it is") String mitigation,
    @Meaning(value = "Who judged", required = true) String evaluator,
    @Meaning("When") Instant evaluatedAt)
    implements Body {}
