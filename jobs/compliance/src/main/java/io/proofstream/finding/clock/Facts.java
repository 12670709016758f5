package io.proofstream.finding.clock;

import io.proofstream.evidence.scan.Severity;
import io.proofstream.policy.FindingKind;
import java.time.Instant;

/**
 * What the clocks of a finding hang on, besides the policy.
 *
 * @param baseline found when the organisation connected
 * @param kevDueAt date by which the catalogue of exploited vulnerabilities wants it gone
 * @param raisedAt when its severity was last raised, {@code raisedFrom} what it was before
 * @param restartedAt when an exception ended after which the policy lets clocks start anew
 * @param pausedSeconds time that exceptions stood still, where the policy adds it
 * @param evaluated null if nobody judged what it can do
 */
public record Facts(
    FindingKind kind,
    Severity severity,
    boolean baseline,
    Instant firstDetectedAt,
    Instant publishedAt,
    Instant fixAvailableAt,
    Instant kevDueAt,
    Instant raisedAt,
    Severity raisedFrom,
    Instant restartedAt,
    long pausedSeconds,
    Evaluated evaluated) {}
