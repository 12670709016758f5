package io.proofstream.judgement;

import java.time.Instant;

/**
 * What was heard of the kinds of evidence that a check requires, all in recorded time but the last.
 *
 * @param firstAt when one of the kinds first came; null if none ever did
 * @param lastHeardAt when one of them, or a sign of life of who sends them, last came
 * @param lastArrivedAt when one of them last came
 * @param lastOccurredAt the newest moment that one of them tells of
 * @param aliveThroughout who sends them proved to be alive all through the check's window
 */
public record Heard(
    Instant firstAt,
    Instant lastHeardAt,
    Instant lastArrivedAt,
    Instant lastOccurredAt,
    boolean aliveThroughout) {}
