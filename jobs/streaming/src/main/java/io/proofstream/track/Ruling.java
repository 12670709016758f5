package io.proofstream.track;

import io.proofstream.evidence.Event;
import io.proofstream.evidence.Origin;
import io.proofstream.policy.PolicyVersion;
import java.time.Instant;

/** What holds for every asset of an organisation that it fits: a policy, or a decision. */
public record Ruling(PolicyVersion policy, Event decision) {

  String org() {
    return policy == null ? decision.evidence().org() : policy.policy().org();
  }

  /** From when it holds. */
  Instant holdsFrom() {
    return policy == null ? decision.evidence().recordedAt() : policy.effectiveAt();
  }

  Instant recordedAt() {
    return policy == null ? decision.evidence().recordedAt() : policy.recordedAt();
  }

  /** That it holds, for one shard of the organisation's assets. */
  Notice notice(int shard) {
    return new Notice(org(), shard, null, holdsFrom(), policy != null);
  }

  /** Unique, and the same after a restart. */
  String key() {
    Origin origin = policy == null ? decision.evidence().origin() : policy.origin();
    int index = policy == null ? decision.index() : 0;
    int part = policy == null ? decision.part() : 0;
    return String.join(
        "/",
        org(),
        origin.topic(),
        String.valueOf(origin.partition()),
        String.valueOf(origin.offset()),
        String.valueOf(index),
        String.valueOf(part));
  }
}
