package io.proofstream.message;

import io.proofstream.evidence.Event;
import io.proofstream.evidence.Origin;
import io.proofstream.evidence.Trust;
import java.time.Instant;
import java.util.List;

/**
 * What a source made of one message: its events, or why there are none.
 *
 * @param messageId digest of who says what about which asset, or of the tool's own identity of the
 *     occurrence; two messages with one id are one piece of evidence, sent twice
 * @param sequence the collector's number of the message, or null
 * @param source name of the source that read it, or null
 * @param rejected why it could not be read, or null
 * @param content what is kept of it, or null if it was rejected
 * @param proof of who sent it, still to be judged; null if it is not signed
 */
public record Reading(
    String messageId,
    Origin origin,
    Instant recordedAt,
    String org,
    String collectorId,
    Long sequence,
    Trust trust,
    String source,
    String rawDigest,
    long rawBytes,
    List<Event> events,
    Rejected rejected,
    Content content,
    Proof proof) {}
