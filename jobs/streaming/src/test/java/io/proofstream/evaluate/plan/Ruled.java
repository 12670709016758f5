package io.proofstream.evaluate.plan;

import io.proofstream.evidence.Origin;
import io.proofstream.policy.Policy;
import io.proofstream.policy.PolicyBuilder;
import io.proofstream.policy.PolicyVersion;
import io.proofstream.policy.log.PolicyRows;
import java.time.Instant;
import java.util.List;

/** Policies as this room gets them. */
public final class Ruled {
  private Ruled() {}

  public static PolicyVersion version(
      String org, long number, Instant recorded, Instant effective) {
    Policy policy = PolicyBuilder.of(org).version(number).build();
    return version(policy, recorded, effective);
  }

  public static PolicyVersion version(Policy policy, Instant recorded, Instant effective) {
    return new PolicyVersion(
        policy,
        recorded,
        effective,
        false,
        "ada",
        null,
        "a test",
        new Origin("policy", 0, policy.version()));
  }

  public static PolicyRows rows(PolicyVersion version) {
    return new PolicyRows(version, null, List.of());
  }
}
