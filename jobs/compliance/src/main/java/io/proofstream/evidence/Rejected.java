package io.proofstream.evidence;

import java.time.Instant;

/**
 * A message that could not become evidence, kept whole so that it can be read again after a fix.
 *
 * @param org as the header claims, or null
 * @param seen what was recognised before it failed ({@code trivy, SchemaVersion 1}), or null
 * @param error in plain words, without content of the message
 */
public record Rejected(
    Origin origin,
    Instant recordedAt,
    String org,
    Reason reason,
    String seen,
    String error,
    String rawDigest,
    byte[] raw) {}
