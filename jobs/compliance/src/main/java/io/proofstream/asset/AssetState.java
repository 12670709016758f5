package io.proofstream.asset;

import io.proofstream.evidence.Asset;
import java.time.Instant;
import java.util.List;

/**
 * All that is remembered of one asset besides its findings.
 *
 * @param declaredTeam who a declaration says answers for it; the policy's patterns come after
 * @param knownFrom push, workload, declared, scan
 * @param looks newest complete scans, of live images only
 * @param newest the newest complete scan of a live image
 * @param decidedUpTo recorded time up to which decisions about no single asset were applied
 * @param policyVersion that it last saw
 * @param nextDue when time alone changes something next, at the earliest; null if never
 */
public record AssetState(
    String org,
    Asset asset,
    String declaredTeam,
    List<String> declaredEnvironments,
    String sensitivity,
    List<String> knownFrom,
    Instant firstSeenAt,
    Instant retiredAt,
    List<Image> images,
    List<Running> running,
    List<Look> looks,
    Look newest,
    Instant decidedUpTo,
    long policyVersion,
    Instant nextDue,
    Tally tally) {}
