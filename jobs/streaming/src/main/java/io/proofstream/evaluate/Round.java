package io.proofstream.evaluate;

import java.time.Instant;

/**
 * How far one shard has come in having its subjects looked at.
 *
 * @param next number of the subject that is told next
 * @param dueAt when
 */
public record Round(String org, String plan, int next, Instant dueAt) {}
