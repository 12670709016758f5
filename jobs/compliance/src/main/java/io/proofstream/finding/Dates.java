package io.proofstream.finding;

import io.proofstream.evidence.scan.Severity;
import java.time.Instant;

/**
 * The dates of a finding's present generation, from which its clocks start and at which they stop.
 * Null: not known, or not yet.
 *
 * @param kevDueAt date by which the catalogue of exploited vulnerabilities wants it gone
 * @param raisedAt when its severity was last raised, {@code raisedFrom} what it was before
 * @param restartedAt when an exception ended after which the policy lets clocks start anew
 * @param pausedSeconds time that exceptions stood still, where the policy adds it
 */
public record Dates(
    Instant firstDetectedAt,
    Instant publishedAt,
    Instant fixAvailableAt,
    Instant kevDueAt,
    Instant raisedAt,
    Severity raisedFrom,
    Instant restartedAt,
    long pausedSeconds,
    Instant fixedBuiltAt,
    Instant fixedDeployedAt,
    Instant verifiedAt) {}
