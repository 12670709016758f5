package io.proofstream.evaluate.judge;

import java.time.Instant;

/**
 * How far one shard has come in having its subjects looked at.
 *
 * @param announcedAt from when the plan was to be measured by; of one plan, a later one counts
 * @param next number of the subject that is told next
 * @param dueAt when
 */
public record Round(String org, String plan, Instant announcedAt, int next, Instant dueAt) {
  /** An organisation's subjects are so many parts, each told on its own. */
  public static final int SHARDS = 64;
}
