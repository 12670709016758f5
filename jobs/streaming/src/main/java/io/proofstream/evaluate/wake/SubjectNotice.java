package io.proofstream.evaluate.wake;

import io.proofstream.evaluate.judge.Round;
import java.time.Instant;

/**
 * That there is a subject, that all subjects of one shard are to be measured by a plan, or that
 * something is known that all hang on.
 *
 * @param subject its kind and id, or null
 * @param plan null if there is a subject
 * @param at from when the plan holds
 */
public record SubjectNotice(String org, int shard, String subject, String plan, Instant at) {
  static final String ASSET = "asset/";
  static final String MATTER = "matter/";

  static SubjectNotice of(String org, String subject) {
    int shard = Math.floorMod(subject.hashCode(), Round.SHARDS);
    return new SubjectNotice(org, shard, subject, null, null);
  }

  /** Something that many subjects hang on is known. */
  static SubjectNotice lesson(String org) {
    return new SubjectNotice(org, 0, null, null, null);
  }

  boolean isLesson() {
    return subject == null && plan == null;
  }

  String key() {
    return org + "/" + shard;
  }
}
