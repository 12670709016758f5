package io.proofstream.wire;

/** Every Kafka topic, declared once. */
public enum Topic {
  /** In: a tool's own output, byte for byte; keyed by asset or collector. */
  EVIDENCE_RAW("evidence.raw", true),
  /** In: the one policy record of an organisation, versioned; keyed by org. */
  POLICY("policy", true),
  /** In: every policy-visible action, the one door to the audit log; keyed by org. */
  AUDIT("audit", true),
  /** Out: what could not be read, and why; keyed by source. */
  REJECTED("rejected", false),
  /** Out: what a person should see, at once; keyed by what repeats and follow-ups share. */
  ALERTS("alerts", false),
  /** Out: every transition of every finding; keyed by finding. */
  FINDINGS("findings", false),
  /** Out: every evaluation of checks and controls; keyed by organisation and what was judged. */
  CONTROLS("controls", false),
  /** Out: what a policy asks of automata, if it asks anything; keyed by organisation and check. */
  COMMANDS("commands", false);

  private final String topicName;
  private final boolean input;

  Topic(String topicName, boolean input) {
    this.topicName = topicName;
    this.input = input;
  }

  public String topicName() {
    return topicName;
  }

  /** Read by job evidence, which writes ticks to them. */
  public boolean isEvidence() {
    return this == EVIDENCE_RAW || this == POLICY;
  }

  /** On input topics somebody's time counts: see {@link RecordedTime}. */
  public boolean isInput() {
    return input;
  }
}
