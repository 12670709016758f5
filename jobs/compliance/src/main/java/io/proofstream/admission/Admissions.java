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
  private final Gate withoutPolicy;
  private final Map<String, PolicyTimeline> policies = new HashMap<>();
  private final Map<PolicyVersion, Gate> gates = new IdentityHashMap<>();

  /**
   * @param ofOperator who is believed where the policy in force names no collectors
   */
  public Admissions(CollectorKeys ofOperator) {
    this.ofOperator = ofOperator;
    this.withoutPolicy = Gate.withoutPolicy(ofOperator);
  }

  /** An accepted version. */
  public void add(PolicyVersion version) {
    policies.computeIfAbsent(version.policy().org(), PolicyTimeline::new).add(version);
  }

  /**
   * The entries of one message as they count; one alone, its rejection, if it is by somebody else
   * than it says.
   *
   * @param entries all of them, in their order
   */
  public List<Entry> settle(List<Entry> entries) {
    return gate(entries.getFirst().receipt()).settle(entries);
  }

  /** Anybody may claim to be of any organisation: only those with a policy are remembered. */
  private Gate gate(Receipt receipt) {
    PolicyTimeline timeline = policies.get(receipt.org());
    return timeline == null
        ? withoutPolicy
        : gates.computeIfAbsent(
            timeline.at(receipt.recordedAt()), inForce -> Gate.of(inForce.policy(), ofOperator));
  }
}
