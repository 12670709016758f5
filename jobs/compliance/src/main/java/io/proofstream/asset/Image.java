package io.proofstream.asset;

import java.time.Instant;

/**
 * An image of the asset's stream.
 *
 * @param pushedAt when it came to the registry, or was first listed there; null if only workloads
 *     or scans tell of it
 * @param stoppedAt when the last workload in scope that ran it stopped; null while one runs, or if
 *     none ever did
 */
public record Image(String digest, Instant pushedAt, boolean deleted, Instant stoppedAt) {}
