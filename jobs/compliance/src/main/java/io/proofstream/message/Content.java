package io.proofstream.message;

import io.proofstream.evidence.Origin;
import java.time.Instant;

/**
 * What is kept of one message that could be read: the tool's own bytes, or those bytes with the
 * secrets taken out that the tool had quoted.
 *
 * @param rawDigest of what the tool wrote; events point here by it
 * @param contentDigest of what is kept; differs from the raw digest where something was taken out
 * @param location where it is kept, if not here: the object that a claim names
 * @param bytes null if it is kept elsewhere
 */
public record Content(
    Origin origin,
    Instant recordedAt,
    String org,
    String rawDigest,
    String contentDigest,
    boolean redacted,
    String location,
    byte[] bytes) {}
