package io.proofstream.evidence;

import java.time.Instant;

/**
 * The envelope that every event carries, whatever its kind. Bitemporal: when it happened, as
 * claimed, and when the broker took it.
 *
 * @param evidenceId deterministic: the same message content for the same asset has the same id
 * @param tool the tool that saw it, lower case ({@code trivy})
 * @param confidence 0 to 100
 * @param rawDigest {@code sha256:...} of the untouched payload
 * @param rawLocation where the untouched payload is kept
 */
public record Evidence(
    String evidenceId,
    Kind kind,
    String org,
    Asset asset,
    String imageDigest,
    String platform,
    String tool,
    String toolVersion,
    String collectorId,
    Trust trust,
    int confidence,
    boolean simulated,
    Instant occurredAt,
    Instant recordedAt,
    String rawDigest,
    String rawLocation,
    long rawBytes,
    Origin origin) {}
