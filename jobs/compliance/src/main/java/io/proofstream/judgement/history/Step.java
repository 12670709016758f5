package io.proofstream.judgement.history;

import java.time.Instant;
import java.util.List;

/**
 * What comes of an answer, or of time that passed.
 *
 * @param turns in the order in which they happened
 * @param nextDue when time alone brings the next; null if it brings none
 */
public record Step(Course after, List<Turn> turns, Instant nextDue) {}
