package io.proofstream.policy;

import io.proofstream.evidence.Origin;
import java.time.Instant;

/**
 * A policy as it came: who gave it, and from when it holds.
 *
 * @param effectiveAt the later of what the policy asks for and when the broker took it
 * @param backfill deadlines of findings that are open already are computed anew
 */
public record PolicyVersion(
    Policy policy,
    Instant recordedAt,
    Instant effectiveAt,
    boolean backfill,
    String actor,
    String sourceIp,
    String reason,
    Origin origin) {}
