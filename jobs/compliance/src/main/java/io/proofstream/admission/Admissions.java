package io.proofstream.admission;

import io.proofstream.message.Entry;
import io.proofstream.message.Receipt;
import io.proofstream.policy.PolicyVersion;
import io.proofstream.policy.log.PolicyTimeline;
import io.proofstream.trust.CollectorKeys;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Settles what no single message can say of itself: who it is by and which streams it is about, by
 * the policy in force when it was recorded. So a policy changes what is recorded from then on, and
 * nothing before.
 */
public final class Admissions {
  private final CollectorKeys ofOperator;
  private final Map<String, PolicyTimeline> policies = new HashMap<>();
  private final Map<PolicyVersion, Gate> gates = new IdentityHashMap<>();

  /**
   * @param ofOperator who is believed where the policy in force names no collectors
   */
  public Admissions(CollectorKeys ofOperator) {
    this.ofOperator = ofOperator;
  }

  /** An accepted version. */
  public void add(PolicyVersion version) {
    of(version.policy().org()).add(version);
  }

  /**
   * The entries of one message as they count; one alone, its rejection, if it is by somebody else
   * than it says.
   *
   * @param entries all of them, in their order
   */
  public List<Entry> settle(List<Entry> entries) {
    Receipt receipt = entries.getFirst().receipt();
    PolicyVersion inForce = of(receipt.org()).at(receipt.recordedAt());
    return gates
        .computeIfAbsent(inForce, version -> Gate.of(version.policy(), ofOperator))
        .settle(entries);
  }

  private PolicyTimeline of(String org) {
    return policies.computeIfAbsent(org, PolicyTimeline::new);
  }
}
