package io.proofstream.evidence;

import java.time.Instant;
import java.util.List;

/**
 * What a source made of one message: its events, or why there are none.
 *
 * @param messageId digest of who says what about which asset; two messages with one id are one
 *     piece of evidence, sent twice
 * @param source name of the source that read it, or null
 * @param rejected why it could not be read, or null
 */
public record Reading(
    String messageId,
    Origin origin,
    Instant recordedAt,
    String org,
    String source,
    String rawDigest,
    long rawBytes,
    List<Event> events,
    Rejected rejected) {}
