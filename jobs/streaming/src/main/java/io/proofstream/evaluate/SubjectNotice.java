package io.proofstream.evaluate;

import java.time.Instant;

/**
 * That there is a subject, or that all subjects of one shard are to be measured by a plan.
 *
 * @param subject its kind and id, or null
 * @param plan null if there is a subject
 * @param at from when the plan holds
 */
public record SubjectNotice(String org, int shard, String subject, String plan, Instant at) {
  static final String ASSET = "asset/";

  static SubjectNotice of(String org, String subject) {
    int shard = Math.floorMod(subject.hashCode(), WakeSubjectsFunction.SHARDS);
    return new SubjectNotice(org, shard, subject, null, null);
  }

  static String ofAsset(String assetId) {
    return ASSET + assetId;
  }

  String key() {
    return org + "/" + shard;
  }
}
