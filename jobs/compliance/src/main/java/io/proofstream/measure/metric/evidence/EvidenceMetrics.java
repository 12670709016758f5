package io.proofstream.measure.metric.evidence;

import io.proofstream.measure.gauge.Metric;
import io.proofstream.measure.gauge.Parameters;
import java.util.Map;
import java.util.function.Function;

/** How far the evidence itself may be relied on. */
public final class EvidenceMetrics {
  public static final Map<String, Function<Parameters, Metric>> ALL =
      Map.ofEntries(
          Map.entry("collectors_heard", CollectorsHeard::new),
          Map.entry("longest_gap", LongestGap::new),
          Map.entry("evidence_verified", EvidenceVerified::new),
          Map.entry("messages_read", parameters -> new MessagesRead()),
          Map.entry("unexplained_tool_changes", parameters -> new ToolChanges()),
          Map.entry("clock_agreement", ClockAgreement::new),
          Map.entry("policy_in_force", parameters -> new PolicyInForce()),
          Map.entry("policy_changes_attributed", parameters -> new PolicyChanges()),
          Map.entry("retention", Retention::new));

  private EvidenceMetrics() {}
}
